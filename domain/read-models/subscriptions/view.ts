import * as z from 'zod/mini';
import { under } from '../../kernel/list-keys.ts';
import { ADMIN, HEAD } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { ALL, listedSubscription, RUNNING } from './lists.ts';

/** What is sent to whom, and how that goes: those that run, or all that there ever were (DPR-01). */
export const subscriptionsView = defineView({
  model: 'subscriptions',
  items: ['DPR-01'],
  permissions: [{ roles: [...HEAD, 'executive', ...ADMIN, 'auditor'] }],
  sensitive: false,
  query: z.strictObject({
    ended: z.optional(z.literal('true').check(z.describe('Those that have ended, too'))),
  }),
  row: listedSubscription,
  ranges: ({ query: { ended } }) => [under(ended === undefined ? RUNNING : ALL)],
  item: (row) => row,
  summary: ({ numbers }) => ({ subscriptions: numbers[RUNNING] ?? 0, failing: numbers['failing'] ?? 0 }),
});
