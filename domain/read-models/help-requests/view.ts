import * as z from 'zod/mini';
import { helpKind, helpKinds } from '../../../events/catalogue/help-request-forms.ts';
import { daysBetween } from '../../kernel/day.ts';
import { under } from '../../kernel/list-keys.ts';
import { IT, OFFICE, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { ALL, listedRequest, openOf, requestStatus } from './lists.ts';

const query = z.strictObject({
  status: z.optional(requestStatus.check(z.describe('Whether it is settled'))),
  kind: z.optional(helpKind.check(z.describe('What it is about'))),
});
const shown = z.extend(listedRequest, {
  /** Days since it was raised; null: it is settled. */
  daysOpen: z.nullable(z.number()),
});

/**
 * What waits for whoever can help, oldest first, with the days for which it has been open; then what is
 * settled (POL-10, ACC-04, ACC-05, DEV-05, DEV-06, EML-04).
 */
export const helpRequestsView = defineView({
  model: 'help-requests',
  items: ['POL-10', 'ACC-04', 'ACC-05', 'DEV-05', 'DEV-06', 'EML-04'],
  permissions: [
    { roles: [...OFFICE, ...SAFEGUARDING, ...IT, 'computing-lead', 'slt', 'dpo'] },
    { roles: OVERSIGHT, withholdsPersonal: true },
  ],
  sensitive: false,
  query,
  row: listedRequest,
  shown,
  ranges: ({ query: { status, kind } }) =>
    (status === undefined ? requestStatus.options : [status]).map((one) =>
      kind === undefined ? under(ALL, one) : under('kind', kind, one),
    ),
  item: (listed, { today }) => ({
    ...listed,
    daysOpen: listed.status === 'open' ? daysBetween(listed.raisedOn, today) : null,
  }),
  summary: ({ numbers }) => ({
    open: numbers['open'] ?? 0,
    settled: numbers['settled'] ?? 0,
    openByKind: Object.fromEntries(helpKinds.map((kind) => [kind, numbers[openOf(kind)] ?? 0])),
  }),
});
