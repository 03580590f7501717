import * as z from 'zod/mini';
import { date, eventNumber, personId, requiredProse, slug } from './fields.ts';

/** What activities are; each id begins with one. Those of a school year have it as the second part. */
export const yearlyKinds = ['parent-workshop', 'assemblies'] as const;
export const activityKinds = [
  ...yearlyKinds,
  'awareness-event',
  'speaker',
  'parent-information',
  'parent-training',
  'parents-evening',
  'safeguarding-update',
  'teaching-point',
  'live-session',
  'cpd',
] as const;
export const activityKind = z.enum(activityKinds);
export type ActivityKind = (typeof activityKinds)[number];

/** What an activity was about. */
export const activityTopic = z.enum([
  'online-safety',
  'cyber-bullying',
  'privacy',
  'games',
  'social-media',
  'time-online',
  'scams',
  'true-or-false-online',
  'artificial-intelligence',
  'other',
]);
export type ActivityTopic = z.output<typeof activityTopic>;

/** For whom something is. */
export const activityAudience = z.enum(['pupils', 'parents', 'staff']);

/** A need of somebody, by the number of its event in the record of their training. */
export const cpdNeeds = z.array(z.strictObject({ person: personId, need: eventNumber })).check(
  z.minLength(1),
  z.maxLength(80),
  z.refine(
    (all) => new Set(all.map((one) => `${one.person}/${one.need}`)).size === all.length,
    'names twice',
  ),
);

/** What lessons should take up, in words that no child can be known by. */
export const point = requiredProse(400);

/** What may be corrected of an activity. */
export const activityChanges = z.strictObject({
  on: z.optional(date),
  topic: z.optional(activityTopic),
  strand: z.optional(slug),
  channel: z.optional(slug),
  /** False: it was not held, and counts no more. */
  counts: z.optional(z.literal(false)),
});
