import * as z from 'zod/mini';
import { complaintChanges, complaintOutcome, complaintWords, handlers } from './data-complaint-forms.ts';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { legalDay } from './disclosure-forms.ts';
import { date, eventNumber, knownPerson, reason } from './fields.ts';

const sealedWords = { words: 'record' } as const;
const acknowledge = { edition: 'duaa-2025', dueOn: '2026-11-03' };

export const dataComplaintsEvents = defineEvents('data-complaints', {
  DataComplaintReceived: event({
    version: 1,
    description: 'Somebody complained of how their data is handled; the law says until when they hear back.',
    items: ['DPR-05'],
    payload: z.strictObject({
      /** Who complains; null: somebody whom the school does not know. */
      person: z.nullable(knownPerson),
      about: handlers,
      receivedOn: date,
      acknowledge: legalDay,
      words: complaintWords,
    }),
    personal: sealedWords,
    day: 'receivedOn',
    example: {
      person: 'p-201',
      about: [],
      receivedOn: '2026-10-05',
      acknowledge,
      words: 'My letter was read out in the office.',
    },
  }),
  DataComplaintAcknowledged: event({
    version: 1,
    description: 'Whoever complained of how their data is handled heard that it has arrived.',
    items: ['DPR-05'],
    payload: z.strictObject({ on: date }),
    personal: {},
    day: 'on',
    example: { on: '2026-10-07' },
  }),
  DataComplaintAnswered: event({
    version: 1,
    description: 'Whoever complained of how their data is handled heard what came of it.',
    items: ['DPR-05'],
    payload: z.strictObject({ on: date, outcome: complaintOutcome, words: complaintWords }),
    personal: sealedWords,
    day: 'on',
    example: { on: '2026-10-30', outcome: 'upheld', words: 'Post is opened in a room of its own now.' },
  }),
  DataComplaintFellDue: event({
    version: 1,
    description: 'The time of the law was over, and whoever complained had not heard that it arrived.',
    items: ['DPR-05'],
    payload: z.strictObject({ acknowledge: legalDay }),
    personal: {},
    example: { acknowledge },
  }),
  DataComplaintCorrected: event({
    version: 1,
    description: 'A slip in what is on record of a complaint about data was put right.',
    items: ['DPR-05'],
    payload: z.strictObject({
      corrects: eventNumber,
      changes: complaintChanges,
      /** Where the day changed on which it came. */
      acknowledge: z.optional(legalDay),
      words: z.optional(complaintWords),
      reason,
    }),
    personal: { words: 'record', reason: 'record' },
    example: { corrects: 2, changes: { on: '2026-10-06' }, reason: 'It went out the day before.' },
  }),
});

export type DataComplaintEvent = EventOf<typeof dataComplaintsEvents>;
export type DataComplaintRecorded = RecordedOf<typeof dataComplaintsEvents>;
