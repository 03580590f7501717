import * as z from 'zod/mini';
import { event } from './define-events.ts';
import { date, eventNumber, personId, reason, slug } from './fields.ts';

/**
 * Why something ends: somebody decided so and said why, or the capacity that it rests on was over (ACC-07).
 */
export const endedBecause = z.enum(['decided', 'capacity-over']);

/** What a pupil's use of the internet rests on, where the school asks for it (AGR-11). */
export const internetGround = z.enum(['agreement', 'consent']);
export type InternetGround = z.output<typeof internetGround>;

/** What is recorded of the use of the internet by a pupil. */
export const internetAccessEvents = {
  InternetAccessGranted: event({
    version: 1,
    description: 'A pupil may use the internet at school.',
    items: ['AGR-11'],
    payload: z.strictObject({
      person: personId,
      /**
       * Stream ids of the pupil's agreement and of the parents' consent that it rests on; null: the school
       * asks for none.
       */
      agreement: z.nullable(slug),
      consent: z.nullable(slug),
      /** First and last day as a pupil, as known when it was granted; null: no last day is known. */
      from: date,
      until: z.nullable(date),
    }),
    example: {
      person: 'u-352',
      agreement: 'u-352.pupil-ks1',
      consent: 'u-352.internet',
      from: '2026-09-03',
      until: null,
    },
  }),
  InternetAccessSuspended: event({
    version: 1,
    description: 'A pupil may not use the internet any more, since what that rested on was withdrawn.',
    items: ['AGR-11'],
    payload: z.strictObject({
      person: personId,
      grant: eventNumber,
      missing: z.array(internetGround).check(z.minLength(1)),
    }),
    example: { person: 'u-352', grant: 1, missing: ['consent'] },
  }),
  InternetAccessEnded: event({
    version: 1,
    description:
      'The use of the internet by a pupil was ended, or ended with the pupil’s time at the school.',
    items: ['AGR-11', 'ORG-06'],
    payload: z.strictObject({
      person: personId,
      grant: eventNumber,
      because: endedBecause,
      reason: z.optional(reason),
    }),
    personal: { reason: 'record' },
    example: { person: 'u-352', grant: 1, because: 'decided', reason: 'Used against the rules.' },
  }),
};
