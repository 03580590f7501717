import * as z from 'zod/mini';
import { date, eventNumber, personId } from '../../../../events/catalogue/fields.ts';
import { reviewDay, wantedReview } from '../../../../events/catalogue/policy-forms.ts';
import { reviewOutcome } from '../../../../events/catalogue/policy-reviews.ts';
import { role } from '../../../../events/catalogue/words.ts';
import { command } from '../../../kernel/commands.ts';

/** A deadline's cycle, as its rows name it. */
const cycle = z.string().check(z.minLength(1), z.maxLength(100));

/** When the policy is looked at again, and that the governing board was given it (POL-03, POL-04). */
export const reviewCommands = {
  ScheduleReview: command({
    body: z.strictObject({
      cause: wantedReview,
      /** Left out: by the end of the term. */
      due: z.optional(reviewDay),
      /** Left out: the roles that the settings name. */
      reviewer: z.optional(role),
    }),
    items: ['POL-03', 'POL-08'],
    description:
      'Asks for a review: since guidance that the version in force cites has changed, once an edition; or earlier than the version says.',
    example: {
      cause: { kind: 'guidance-change', list: 'guidance.keeping-children-safe', edition: '2027' },
      due: { precision: 'half-term', value: '2027-28.autumn-1' },
      reviewer: 'computing-lead',
    },
  }),
  RecordReview: command({
    body: z.strictObject({
      /** The scheduled review; left out: the oldest that is open. */
      review: z.optional(eventNumber),
      on: date,
      by: personId,
      outcome: reviewOutcome,
      /** When the policy is reviewed the next time, where no new version says so. */
      next: z.optional(reviewDay),
    }),
    items: ['POL-03'],
    description: 'Records that the policy was reviewed, by whom, and when it is reviewed again.',
    example: {
      review: 2,
      on: '2027-11-30',
      by: 'p-106',
      outcome: 'unchanged',
      next: { precision: 'term', value: '2028-29.autumn' },
    },
  }),
  RecordReviewFellDue: command({
    body: z.strictObject({ cycle }),
    items: ['POL-03'],
    description: 'Records that the last day for a scheduled review has passed.',
    example: { cycle: '2.computing-lead.2027-28.autumn' },
  }),
  ShareWithBoard: command({
    body: z.strictObject({ reviewed: eventNumber, on: date }),
    items: ['POL-04'],
    description: 'Records that the governing board was given the policy after a review.',
    example: { reviewed: 5, on: '2027-12-06' },
  }),
  RecordSharingFellDue: command({
    body: z.strictObject({ cycle }),
    items: ['POL-04'],
    description:
      'Records that the term of a review is over and the governing board was not given the policy.',
    example: { cycle: '5' },
  }),
};
