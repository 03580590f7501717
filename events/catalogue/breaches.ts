import * as z from 'zod/mini';
import { askedOfUs, attemptPlace, breachChanged, consequence } from './breach-forms.ts';
import { breachRecords } from './breach-records.ts';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, knownPerson, personId, reason } from './fields.ts';
import { policyReference } from './incident-forms.ts';
import { capacity } from './words.ts';

export const breachesEvents = defineEvents('breaches', {
  UnauthorisedAccessAttempted: event({
    version: 1,
    description:
      'Somebody tried to get at what was not granted to them; of this system itself once a person and day, the access journal has each.',
    items: ['ACC-11'],
    payload: z.strictObject({
      /** Null: nobody knows who it was. */
      person: z.nullable(knownPerson),
      on: date,
      place: attemptPlace,
      /** The first refusal of the day; null: it was no request to this system. */
      asked: z.nullable(askedOfUs),
      description: z.optional(reason),
    }),
    personal: { description: 'record' },
    day: 'on',
    example: {
      person: 'p-140',
      on: '2026-10-06',
      place: 'this-system',
      asked: { method: 'GET', stream: 'incidents', id: 'inc-0007', part: 'history' },
    },
  }),
  ...breachRecords,
  UnacceptableUseDetermined: event({
    version: 1,
    description: 'It was determined whether an act that is on no list is an unacceptable use.',
    items: ['UNA-01'],
    payload: z.strictObject({ isUnacceptable: z.boolean(), on: date, reasons: reason }),
    personal: { reasons: 'record' },
    day: 'on',
    example: { isUnacceptable: true, on: '2026-10-07', reasons: 'It kept others from their work.' },
  }),
  SanctionImposed: event({
    version: 1,
    description: 'A breach that is on record has a consequence, under the procedure for who did it.',
    items: ['UNA-02', 'UNA-04', 'ACC-06'],
    payload: z.strictObject({
      person: personId,
      capacity,
      consequence,
      /** The linked policy that it is under; null: the school keeps no list of them. */
      under: z.nullable(policyReference),
      on: date,
      /** Its last day; null: none was said. */
      until: z.nullable(date),
      reasons: reason,
    }),
    personal: { reasons: 'record' },
    day: 'on',
    example: {
      person: 'u-301',
      capacity: 'pupil',
      consequence: 'behaviour-procedure',
      under: { policy: 'behaviour', edition: '2026-09', section: '7.2' },
      on: '2026-10-08',
      until: null,
      reasons: 'It was the second time.',
    },
  }),
  SanctionLifted: event({
    version: 1,
    description: 'A sanction holds no more; what it rested on stays on record.',
    items: ['UNA-04'],
    payload: z.strictObject({ sanction: eventNumber, person: personId, capacity, on: date, reason }),
    personal: { reason: 'record' },
    day: 'on',
    example: {
      sanction: 3,
      person: 'u-301',
      capacity: 'pupil',
      on: '2026-10-20',
      reason: 'It was somebody else.',
    },
  }),
  BreachCorrected: event({
    version: 2,
    description: 'A slip in what is on record about a breach was put right.',
    items: ['ACC-11', 'UNA-04'],
    payload: z.strictObject({
      corrects: eventNumber,
      changes: breachChanged,
      description: z.optional(reason),
      reason,
    }),
    personal: { description: 'record', reason: 'record' },
    example: {
      corrects: 1,
      changes: { capacity: 'volunteer', where: 'school-event' },
      reason: 'Helped out that day, and was there as no parent.',
    },
    // What version 1 could say of an attempt, version 2 says in the same words.
    upcasts: { 1: (data) => ({ ...data }) },
  }),
});

export type BreachEvent = EventOf<typeof breachesEvents>;
export type BreachRecorded = RecordedOf<typeof breachesEvents>;
