import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { correction, personId, slug } from './fields.ts';

/** What a name is unique for. */
export const reservationPurpose = z.enum(['identity', 'log-in-name', 'device-label', 'outside-id']);
/** A person is known by tenant and id: a school, or `_trust`. */
const owner = { school: slug, holder: personId };
export const reservationChanges = z.strictObject({ holder: z.optional(personId) });

export const reservationsEvents = defineEvents(
  'reservations',
  {
    NameReserved: event({
      version: 1,
      description:
        'A name belongs to one person: a log-in name in its school, a log-in of the identity provider in the whole trust. The stream id holds an HMAC of it, never the name.',
      items: ['ACC-02'],
      payload: z.strictObject({ purpose: reservationPurpose, ...owner }),
      example: { purpose: 'log-in-name', school: 'larkfield-infant', holder: 'p-101' },
    }),
    LogInShared: event({
      version: 1,
      description:
        'Somebody who has a log-in already is known at another school or at the trust, too: an administrator of the trust said so.',
      items: ['ACC-02'],
      payload: z.strictObject(owner),
      example: { school: 'hollowbrook-primary', holder: 'p-212' },
    }),
    LogInGivenUp: event({
      version: 1,
      description: 'Whom a log-in belonged to was erased: it is nobody’s there any more.',
      items: ['DPR-04', 'ACC-02'],
      payload: z.strictObject(owner),
      example: { school: 'larkfield-infant', holder: 'p-101' },
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
