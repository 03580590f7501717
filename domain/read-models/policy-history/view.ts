import * as z from 'zod/mini';
import { under } from '../../kernel/list-keys.ts';
import { GOVERNORS, OVERSIGHT, STAFF } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { ALL, APPROVED, listedChange, UNAPPROVED } from './lists.ts';

const query = z.strictObject({
  status: z.optional(
    z.enum([APPROVED, UNAPPROVED]).check(z.describe('Changes that were approved, or that wait for it')),
  ),
});

/** The change log of the policy, oldest first, as it is or as it was on any day (POL-01, POL-02). */
export const policyHistoryView = defineView({
  model: 'policy-history',
  items: ['POL-01', 'POL-02'],
  permissions: [{ roles: [...STAFF, ...GOVERNORS, ...OVERSIGHT] }],
  sensitive: false,
  query,
  row: listedChange,
  ranges: ({ query: { status } }) => [under(status ?? ALL)],
  item: (row) => row,
  summary: ({ numbers }) => ({ changes: numbers[ALL] ?? 0, unapproved: numbers[UNAPPROVED] ?? 0 }),
});
