import * as z from 'zod/mini';
import { event } from './define-events.ts';
import { date, eventNumber, personId } from './fields.ts';
import { reviewCause, reviewDay } from './policy-forms.ts';
import { role } from './words.ts';

/** What came of a review: the policy stays as it is, or it is to change. */
export const reviewOutcome = z.enum(['unchanged', 'to-be-changed']);

/** When the policy is looked at again, and whether the governing board was given it then. */
export const policyReviewEvents = {
  PolicyReviewScheduled: event({
    version: 1,
    description:
      'The policy is to be reviewed by the last day of a period: as a version or approved changes say, or since guidance changed.',
    items: ['POL-03', 'POL-08'],
    payload: z.strictObject({
      due: reviewDay,
      /** The role that reviews; null: those that the settings name. */
      reviewer: z.nullable(role),
      cause: reviewCause,
    }),
    example: {
      due: { precision: 'term', value: '2027-28.autumn' },
      reviewer: 'computing-lead',
      cause: { kind: 'version', version: 1 },
    },
  }),
  PolicyReviewFellDue: event({
    version: 1,
    description: 'The last day for a scheduled review has passed without it, as the calendar stood then.',
    items: ['POL-03'],
    payload: z.strictObject({ review: eventNumber, dueOn: date }),
    example: { review: 2, dueOn: '2027-12-17' },
  }),
  PolicyReviewed: event({
    version: 1,
    description: 'The policy was reviewed, as it was scheduled or without; by a role that reviews it or not.',
    items: ['POL-03'],
    payload: z.strictObject({
      /** The scheduled review that it settles; null: none was. */
      review: z.nullable(eventNumber),
      on: date,
      by: personId,
      /** Whether who reviewed it held a role that reviews it on that day. */
      byReviewer: z.boolean(),
      outcome: reviewOutcome,
    }),
    day: 'on',
    example: { review: 2, on: '2027-11-30', by: 'p-106', byReviewer: true, outcome: 'unchanged' },
  }),
  PolicySharedWithGoverningBoard: event({
    version: 1,
    description: 'The governing board was given the policy after a review.',
    items: ['POL-04'],
    payload: z.strictObject({
      /** Number of the event by which the review was recorded. */
      reviewed: eventNumber,
      on: date,
    }),
    day: 'on',
    example: { reviewed: 5, on: '2027-12-06' },
  }),
  PolicySharingFellDue: event({
    version: 1,
    description:
      'The term of a review is over, and the governing board was not given the policy: the review is not complete.',
    items: ['POL-04'],
    payload: z.strictObject({ reviewed: eventNumber, dueOn: date }),
    example: { reviewed: 5, dueOn: '2027-12-17' },
  }),
};
