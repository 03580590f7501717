import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, knownPerson, reason, slug } from './fields.ts';

/** What somebody tried to get at: this very system, or what the school has beside it. */
export const attemptPlaces = ['this-system', 'network', 'system', 'file', 'device'] as const;
export const attemptPlace = z.enum(attemptPlaces);

/** What was asked of this system, as the address has it behind the school. */
export const askedOfUs = z.strictObject({
  method: z.enum(['GET', 'POST']),
  stream: slug,
  id: z.nullable(slug),
  part: z.nullable(slug),
});

export const breachChanges = z.strictObject({
  person: z.optional(z.nullable(knownPerson)),
  on: z.optional(date),
  place: z.optional(attemptPlace),
});

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
  BreachCorrected: event({
    version: 1,
    description: 'A slip in what is on record about a breach was put right.',
    items: ['ACC-11'],
    payload: z.strictObject({
      corrects: eventNumber,
      changes: breachChanges,
      description: z.optional(reason),
      reason,
    }),
    personal: { description: 'record', reason: 'record' },
    example: {
      corrects: 1,
      changes: { place: 'file' },
      reason: 'It was the shared folder, not the network.',
    },
  }),
});

export type BreachEvent = EventOf<typeof breachesEvents>;
export type BreachRecorded = RecordedOf<typeof breachesEvents>;
