import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, knownPerson, personId, reason, slug } from './fields.ts';
import { policeReferralConsidered } from './police-referral.ts';
import {
  matterChanges,
  matterHolder,
  matterOutcome,
  matterProcedure,
  matterWords,
} from './staff-matter-forms.ts';

const sealedWords = { words: 'record' } as const;

export const staffMattersEvents = defineEvents('staff-matters', {
  StaffMisuseRecorded: event({
    version: 1,
    description: 'Somebody who works at the school misused its systems, or a device of their own at work.',
    items: ['INC-14'],
    payload: z.strictObject({
      person: personId,
      on: date,
      /** A device of their own, in a manner that is misconduct. */
      onPersonalDevice: z.boolean(),
      /** Who sees to it, and nobody else reads it. */
      heldBy: matterHolder,
      /** An incident that it came to light by; null: none. */
      incident: z.nullable(slug),
      words: matterWords,
    }),
    personal: sealedWords,
    day: 'on',
    example: {
      person: 'p-402',
      on: '2026-10-05',
      onPersonalDevice: false,
      heldBy: 'headteacher',
      incident: null,
      words: 'Sold tickets by the school’s mail for weeks.',
    },
  }),
  StaffMatterReferred: event({
    version: 1,
    description: 'A matter is dealt with under a procedure of the school for its staff.',
    items: ['INC-14'],
    payload: z.strictObject({ procedure: matterProcedure, words: z.optional(matterWords) }),
    personal: sealedWords,
    example: { procedure: { policy: 'staff-discipline', edition: '2026-09' } },
  }),
  PoliceReferralConsidered: { ...policeReferralConsidered, items: ['INC-10', 'INC-14'] },
  StaffMatterConcluded: event({
    version: 1,
    description: 'It is settled what came of a matter.',
    items: ['INC-14'],
    payload: z.strictObject({ outcome: matterOutcome, words: matterWords }),
    personal: sealedWords,
    example: { outcome: 'dealt-with', words: 'A written warning, by the procedure.' },
  }),
  EmailMonitoringAuthorised: event({
    version: 1,
    description: 'Somebody’s mail may be read, from a first to a last day: who decided it, and why.',
    items: ['EML-08'],
    payload: z.strictObject({
      person: personId,
      from: date,
      until: date,
      decidedBy: knownPerson,
      heldBy: matterHolder,
      /** The reason. */
      words: matterWords,
    }),
    personal: sealedWords,
    day: 'from',
    example: {
      person: 'p-402',
      from: '2026-10-06',
      until: '2026-10-20',
      decidedBy: 'p-410',
      heldBy: 'headteacher',
      words: 'Two pupils showed mails that they should never have got.',
    },
  }),
  EmailMonitoringEnded: event({
    version: 1,
    description: 'Somebody’s mail is read no more, before the last day that was set.',
    items: ['EML-08'],
    payload: z.strictObject({ on: date, words: z.optional(matterWords) }),
    personal: sealedWords,
    day: 'on',
    example: { on: '2026-10-12', words: 'There was nothing more to be found.' },
  }),
  StaffMatterCorrected: event({
    version: 1,
    description: 'A slip in what is on record of a matter was put right.',
    items: ['INC-14', 'EML-08'],
    payload: z.strictObject({
      corrects: eventNumber,
      changes: matterChanges,
      words: z.optional(matterWords),
      reason,
    }),
    personal: { words: 'record', reason: 'record' },
    example: { corrects: 1, changes: { on: '2026-10-04' }, reason: 'It was the day before.' },
  }),
});

export type StaffMatterEvent = EventOf<typeof staffMattersEvents>;
export type StaffMatterRecorded = RecordedOf<typeof staffMattersEvents>;
