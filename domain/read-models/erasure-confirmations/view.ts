import * as z from 'zod/mini';
import { under } from '../../kernel/list-keys.ts';
import { ADMIN, HEAD } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { ALL, listedConfirmation, OPEN } from './lists.ts';

/** Who has not confirmed which erasure, the earliest last day first; or all of them (DPR-04). */
export const erasureConfirmationsView = defineView({
  model: 'erasure-confirmations',
  items: ['DPR-04'],
  permissions: [{ roles: [...HEAD, 'dpo', 'executive', ...ADMIN, 'auditor'] }],
  sensitive: true,
  query: z.strictObject({
    confirmed: z.optional(z.literal('true').check(z.describe('Those that were confirmed, too'))),
  }),
  row: listedConfirmation,
  ranges: ({ query: { confirmed } }) => [under(confirmed === undefined ? OPEN : ALL)],
  item: (row) => row,
  summary: ({ numbers }) => ({ open: numbers[OPEN] ?? 0, late: numbers['late'] ?? 0 }),
});
