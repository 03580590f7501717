import * as z from 'zod/mini';
import { activityKind, activityKinds } from '../../../events/catalogue/activity-forms.ts';
import { under } from '../../kernel/list-keys.ts';
import { GOVERNORS, OVERSIGHT, STAFF } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { ALL, listedActivity } from './lists.ts';

const query = z.strictObject({
  kind: z.optional(activityKind.check(z.describe('Activities of one kind'))),
});

/** What was held and issued, the newest first, and how often by kind. */
export const awarenessLogView = defineView({
  model: 'awareness-log',
  items: ['CUR-03', 'CUR-04', 'CUR-07', 'CUR-08', 'HLP-06', 'INC-19'],
  permissions: [{ roles: [...STAFF, ...GOVERNORS, ...OVERSIGHT] }],
  sensitive: false,
  query,
  row: listedActivity,
  ranges: ({ query: { kind } }) => [kind === undefined ? under(ALL) : under('kind', kind)],
  item: (listed) => listed,
  summary: ({ numbers }) => ({
    byKind: Object.fromEntries(activityKinds.map((kind) => [kind, numbers[kind] ?? 0])),
  }),
});
