import * as z from 'zod/mini';
import type { About, Setting } from './kinds.ts';

const count = z.int().check(z.minimum(1), z.maximum(3660));

const limit = z.union([
  z.strictObject({ kind: z.enum(['hours', 'days', 'months']), count }),
  z.strictObject({
    kind: z.literal('end-of'),
    period: z.enum(['academic-year', 'term', 'half-term', 'school-day']),
  }),
]);

/** How long something may take, as `dueWithin` of the kernel reads it. */
export type Interval = z.output<typeof limit>;

/**
 * How often something is to be done, or how long it may take: `{ "kind": "days", "count": 14 }`, or the end
 * of a period of the school's calendar. Null: the policy states no number, so the day on which it was last
 * done is shown, and nothing is ever overdue.
 */
export const interval = ({ description, items }: About): Setting<Interval> => ({
  description,
  items,
  adopted: z.nullable(limit).check(z.describe(`${description} (${items.join(', ')})`)),
  read: (value) => limit.safeParse(value).data ?? null,
});
