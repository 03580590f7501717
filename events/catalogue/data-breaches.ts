import * as z from 'zod/mini';
import {
  breachCause,
  breachRisk,
  breachWords,
  dataBreachCorrection,
  dataKindList,
  informedHow,
  legalInstant,
  peopleAffected,
} from './data-breach-forms.ts';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, instant, knownPerson, slug } from './fields.ts';
import { role } from './words.ts';

const sealedWords = { words: 'record' } as const;
const report = legalInstant;
const time = { edition: 'uk-gdpr-2018', dueAt: '2026-10-08T15:30:00.000Z' };
const aware = {
  /** When somebody at the school first knew: the law counts from there. */
  awareAt: instant,
  /** Until when the authority is to hear of it, by the law of that day. */
  report,
  words: breachWords,
};

export const dataBreachesEvents = defineEvents('data-breaches', {
  EmailSentInErrorReported: event({
    version: 1,
    description: 'Mail with the personal data of somebody else went to the wrong person.',
    items: ['EML-05'],
    payload: z.strictObject({
      /** Who sent it. */
      causedBy: knownPerson,
      sentOn: date,
      ...aware,
    }),
    personal: sealedWords,
    day: 'sentOn',
    example: {
      causedBy: 'p-401',
      sentOn: '2026-10-05',
      awareAt: '2026-10-05T15:30:00.000Z',
      report: time,
      words: 'A list of parents went to a supplier of the same first name.',
    },
  }),
  DataBreachReported: event({
    version: 1,
    description:
      'Personal data was seen, changed, passed on, lost or destroyed by somebody without a right to.',
    items: ['EML-06'],
    payload: z.strictObject({
      cause: breachCause,
      /** Null: nobody of the school, or nobody knows who. */
      causedBy: z.nullable(knownPerson),
      ...aware,
    }),
    personal: sealedWords,
    example: {
      cause: 'lost',
      causedBy: 'p-401',
      awareAt: '2026-10-05T15:30:00.000Z',
      report: time,
      words: 'A folder with reports was left on a train.',
    },
  }),
  DataBreachNotified: event({
    version: 1,
    description: 'One of those who must hear of a breach heard of it from somebody, not by mail.',
    items: ['EML-05', 'EML-06'],
    payload: z.strictObject({
      /** In which of the roles that must hear. */
      role,
      person: knownPerson,
      on: date,
    }),
    personal: {},
    day: 'on',
    example: { role: 'dpo', person: 'p-130', on: '2026-10-05' },
  }),
  DataBreachAssessed: event({
    version: 1,
    description: 'What a breach may do to those whose data it is was weighed; the newest counts.',
    items: ['EML-06'],
    payload: z.strictObject({
      risk: breachRisk,
      kinds: dataKindList,
      people: peopleAffected,
      words: breachWords,
    }),
    personal: sealedWords,
    example: { risk: 'likely', kinds: ['contact'], people: 28, words: 'Addresses of a whole class.' },
  }),
  ReportedToAuthority: event({
    version: 1,
    description: 'The authority was informed of a breach, in whole or with more to come.',
    items: ['EML-06'],
    payload: z.strictObject({
      reportedAt: instant,
      isComplete: z.boolean(),
      /** What the authority calls it; null: it has given no number yet. */
      reference: z.nullable(slug),
      /** Why it is late. */
      words: z.optional(breachWords),
    }),
    personal: sealedWords,
    example: { reportedAt: '2026-10-07T09:00:00.000Z', isComplete: false, reference: null },
  }),
  NotReportedToAuthority: event({
    version: 1,
    description: 'It was decided, for reasons, that the authority need not hear of a breach.',
    items: ['EML-06'],
    payload: z.strictObject({ words: breachWords }),
    personal: sealedWords,
    example: { words: 'Who got it deleted it unread, and said so in writing.' },
  }),
  DataSubjectsInformed: event({
    version: 1,
    description: 'Those whose data it is were informed of a breach.',
    items: ['EML-06'],
    payload: z.strictObject({ on: date, how: informedHow, words: breachWords }),
    personal: sealedWords,
    day: 'on',
    example: { on: '2026-10-06', how: 'directly', words: 'A letter to each family, with what to do.' },
  }),
  DataBreachReportFellDue: event({
    version: 1,
    description: 'The time of the law was over, and nobody had reported a breach or decided not to.',
    items: ['EML-06'],
    payload: z.strictObject({ report }),
    personal: {},
    example: { report: time },
  }),
  DataBreachClosed: event({
    version: 1,
    description: 'All who must hear of a breach did, it was decided on, and what was learnt is on record.',
    items: ['EML-05', 'EML-06'],
    payload: z.strictObject({
      /** The roles that heard, by mail or from somebody. */
      heard: z.array(role),
      words: breachWords,
    }),
    personal: sealedWords,
    example: {
      heard: ['it-support', 'headteacher', 'dpo'],
      words: 'Addresses are no longer completed while somebody types.',
    },
  }),
  DataBreachCorrected: event({
    version: 1,
    description: 'A slip in what is on record of a breach was put right.',
    items: ['EML-05', 'EML-06'],
    payload: z.strictObject({
      ...dataBreachCorrection,
      /** Where it changes when somebody knew: until when the authority is to hear. */
      report: z.optional(report),
    }),
    personal: { words: 'record', reason: 'record' },
    example: { corrects: 1, changes: { causedBy: 'p-402' }, reason: 'Two share the account.' },
  }),
});

export type DataBreachEvent = EventOf<typeof dataBreachesEvents>;
export type DataBreachRecorded = RecordedOf<typeof dataBreachesEvents>;
