import * as z from 'zod/mini';
import { dataKindList } from './data-breach-forms.ts';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import {
  aboutList,
  answerOutcome,
  disclosureBasis,
  disclosureCorrection,
  disclosureWords,
  legalDay,
  pauseCause,
  sendingMeans,
} from './disclosure-forms.ts';
import { date, knownPerson, slug } from './fields.ts';

const sealedWords = { words: 'record' } as const;
/** An office or body, never the name of a person. */
const data = { recipient: slug, about: aboutList, kinds: dataKindList, on: date };
const example = {
  recipient: 'local-authority',
  about: ['u-301'],
  kinds: ['safeguarding' as const],
  on: '2026-10-05',
};
const answer = legalDay;
const time = { edition: 'uk-gdpr-2018', dueOn: '2026-11-05' };

export const disclosuresEvents = defineEvents('disclosures', {
  DataSubjectRequestReceived: event({
    version: 1,
    description:
      'Somebody asked for their own data, or for a child’s; the law says until when it is answered.',
    items: ['DPR-05'],
    payload: z.strictObject({
      /** Whose data it is. */
      person: knownPerson,
      receivedOn: date,
      answer,
      words: disclosureWords,
    }),
    personal: sealedWords,
    day: 'receivedOn',
    example: { person: 'p-201', receivedOn: '2026-10-05', answer: time, words: 'Everything since 2024.' },
  }),
  DataSubjectRequestPaused: event({
    version: 1,
    description: 'Time stands still until it is known who asks, or what for.',
    items: ['DPR-05'],
    payload: z.strictObject({ on: date, cause: pauseCause }),
    personal: {},
    day: 'on',
    example: { on: '2026-10-06', cause: 'identity' },
  }),
  DataSubjectRequestResumed: event({
    version: 1,
    description: 'It is known; the days in between do not count.',
    items: ['DPR-05'],
    payload: z.strictObject({ on: date, answer }),
    personal: {},
    day: 'on',
    example: { on: '2026-10-08', answer: { ...time, dueOn: '2026-11-09' } },
  }),
  DataSubjectRequestExtended: event({
    version: 1,
    description: 'Two more months were taken in time, and whoever asked was given the reasons.',
    items: ['DPR-05'],
    payload: z.strictObject({ on: date, answer, words: disclosureWords }),
    personal: sealedWords,
    day: 'on',
    example: { on: '2026-10-20', answer: { ...time, dueOn: '2027-01-05' }, words: 'Four years of mail.' },
  }),
  DataSubjectRequestAnswered: event({
    version: 1,
    description: 'Whoever asked for their own data was answered.',
    items: ['DPR-05'],
    payload: z.strictObject({ on: date, outcome: answerOutcome, words: disclosureWords }),
    personal: sealedWords,
    day: 'on',
    example: { on: '2026-10-30', outcome: 'given-in-part', words: 'Names of other children were left out.' },
  }),
  DataSubjectRequestFellDue: event({
    version: 1,
    description: 'The time of the law was over, and whoever asked for their own data had no answer.',
    items: ['DPR-05'],
    payload: z.strictObject({ answer }),
    personal: {},
    example: { answer: time },
  }),
  DataDisclosed: event({
    version: 1,
    description: 'Personal data was given to an authority, and what allowed it.',
    items: ['DPR-02'],
    payload: z.strictObject({
      ...data,
      basis: disclosureBasis,
      /** Which law; null: it was in the best interests of somebody, and the words say how. */
      law: z.nullable(slug),
      words: disclosureWords,
    }),
    personal: sealedWords,
    day: 'on',
    example: { ...example, basis: 'law', law: 'children-act-1989', words: 'Asked for in an enquiry.' },
  }),
  DisclosureDeclined: event({
    version: 1,
    description: 'Personal data was asked for by somebody outside and not given.',
    items: ['DPR-02'],
    payload: z.strictObject({ ...data, words: disclosureWords }),
    personal: sealedWords,
    day: 'on',
    example: { ...example, words: 'No law was named, and it was in nobody’s interest.' },
  }),
  SecureEmailSent: event({
    version: 1,
    description: 'Files with sensitive data left the school by mail, and how they were kept closed.',
    items: ['EML-03'],
    payload: z.strictObject({
      ...data,
      sender: knownPerson,
      means: sendingMeans,
      /** They left by a way that the policy of the day does not have. */
      isFlagged: z.boolean(),
    }),
    personal: {},
    day: 'on',
    example: { ...example, sender: 'p-401', means: 'encrypted', isFlagged: false },
  }),
  DisclosureCorrected: event({
    version: 1,
    description: 'A slip in what is on record of data that was given, asked for or sent was put right.',
    items: ['DPR-02', 'DPR-05', 'EML-03'],
    payload: z.strictObject(disclosureCorrection),
    personal: { words: 'record', reason: 'record' },
    example: { corrects: 1, changes: { recipient: 'inspectorate' }, reason: 'Another office had asked.' },
  }),
});

export type DisclosureEvent = EventOf<typeof disclosuresEvents>;
export type DisclosureRecorded = RecordedOf<typeof disclosuresEvents>;
