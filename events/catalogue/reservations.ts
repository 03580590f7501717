import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { correction, personId } from './fields.ts';

/** What a name is unique for. */
export const reservationPurpose = z.enum(['identity', 'log-in-name']);
export const reservationChanges = z.strictObject({ holder: z.optional(personId) });

export const reservationsEvents = defineEvents(
  'reservations',
  {
    NameReserved: event({
      version: 1,
      description:
        'A name that must be unique in the school belongs to one person; the stream id holds an HMAC of it, never the name.',
      items: ['ACC-02'],
      payload: z.strictObject({ purpose: reservationPurpose, holder: personId }),
      example: { purpose: 'log-in-name', holder: 'p-101' },
    }),
    NameReservationCorrected: event({
      version: 1,
      description: 'A name had been reserved for the wrong person.',
      items: ['ACC-02'],
      payload: correction(reservationChanges),
      personal: { reason: 'record' },
      example: {
        corrects: 1,
        changes: { holder: 'p-102' },
        reason: 'Two people of the same name were mixed up.',
      },
    }),
  },
  { isInternal: true },
);

export type ReservationEvent = EventOf<typeof reservationsEvents>;
export type ReservationRecorded = RecordedOf<typeof reservationsEvents>;
