import * as z from 'zod/mini';
import { date, personId, requiredProse, slug } from './fields.ts';
import { role } from './words.ts';

/** Parts of a school year after each of which something is looked at again. */
export const oversightPeriods = ['half-term', 'term', 'academic-year'] as const;

/** What was spoken of; the words of a record say more. */
export const meetingTopic = z.enum([
  'incidents',
  'filtering-and-monitoring',
  'training',
  'curriculum',
  'policy',
  'agreements',
  'breaches',
  'security',
]);
export const meetingTopics = z.array(meetingTopic).check(z.minLength(1), z.maxLength(8));

/** Those who were there. */
export const present = z.array(personId).check(
  z.maxLength(30),
  z.refine((all) => new Set(all).size === all.length, 'names somebody twice'),
);

/** How far something is as it should be. */
export const extent = z.enum(['yes', 'partly', 'no']);

/** What was said, or what comes of it, in free text. */
export const oversightWords = requiredProse(4000);

/** A role, or an office outside this system; no person. */
export const reportRecipients = z.array(z.union([role, z.strictObject({ outside: slug })]));

/** What may be corrected, beside free texts: of each event what it says itself. */
export const oversightChanges = z.strictObject({
  on: z.optional(date),
  asOf: z.optional(date),
  governors: z.optional(present),
  staff: z.optional(present),
  topics: z.optional(meetingTopics),
  understood: z.optional(extent),
  consistent: z.optional(extent),
});
