import * as z from 'zod/mini';
import { under } from '../../kernel/list-keys.ts';
import { HEAD } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { ALL, listedAttempt } from './lists.ts';

/** Attempts to get at what was not granted, newest first; what else is against the security of systems will stand here (ACC-11). */
export const securityEventsView = defineView({
  model: 'security-events',
  items: ['ACC-11'],
  permissions: [{ roles: [...HEAD, 'it-support', 'auditor'] }],
  sensitive: true,
  query: z.strictObject({}),
  row: listedAttempt,
  ranges: () => [under(ALL)],
  item: (row) => row,
  summary: ({ numbers }) => ({ attempts: numbers[ALL] ?? 0 }),
});
