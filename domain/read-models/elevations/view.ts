import * as z from 'zod/mini';
import { under } from '../../kernel/list-keys.ts';
import { OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { ALL, listedElevation, UNREVIEWED } from './lists.ts';

/**
 * Roles that were asked for and lent, newest first: who, which, until when, and what nobody has looked at
 * since (DPR-01).
 */
export const elevationsView = defineView({
  model: 'elevations',
  items: ['DPR-01'],
  permissions: [{ roles: [...SAFEGUARDING, ...OVERSIGHT] }],
  sensitive: true,
  query: z.strictObject({
    unreviewed: z.optional(
      z.literal('true').check(z.describe('Those that were lent, and whose use nobody has looked at')),
    ),
  }),
  row: listedElevation,
  ranges: ({ query: { unreviewed } }) => [under(unreviewed === undefined ? ALL : UNREVIEWED)],
  item: (row) => row,
  summary: ({ numbers }) => ({ elevations: numbers[ALL] ?? 0, unreviewed: numbers[UNREVIEWED] ?? 0 }),
});
