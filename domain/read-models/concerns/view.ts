import * as z from 'zod/mini';
import { concernKind, concernKinds } from '../../../events/catalogue/concern-forms.ts';
import { daysBetween } from '../../kernel/day.ts';
import { under } from '../../kernel/list-keys.ts';
import { SAFEGUARDING } from '../../kernel/role-groups.ts';
import { defineView, type Reader } from '../../kernel/view.ts';
import { ALL, concernStatus, listedConcern, openOf } from './lists.ts';

const query = z.strictObject({
  status: z.optional(concernStatus.check(z.describe('Whether it was judged'))),
  kind: z.optional(concernKind.check(z.describe('What it came from'))),
});
const shown = z.extend(z.omit(listedConcern, { concerned: true }), {
  /** Days since it was raised; null: it was judged. */
  daysOpen: z.nullable(z.number()),
});

/**
 * Nobody reads in the list what they may not read in the record; nobody at all, where it is not said who
 * asks.
 */
const isTheirs = (concerned: readonly string[], reader: Reader | undefined): boolean =>
  concerned.length > 0 && (reader === undefined || concerned.includes(reader.person));

/**
 * The triage: what is open, the gravest and then the oldest first; then what was judged (INC-15, INC-17,
 * MON-04).
 */
export const concernsView = defineView({
  model: 'concerns',
  items: ['INC-15', 'INC-17', 'MON-04'],
  permissions: [{ roles: SAFEGUARDING }],
  sensitive: true,
  query,
  row: listedConcern,
  shown,
  ranges: ({ query: { status, kind } }) =>
    (status === undefined ? concernStatus.options : [status]).map((one) =>
      kind === undefined ? under(ALL, one) : under('kind', kind, one),
    ),
  item: ({ concerned, ...listed }, { today, reader }) =>
    isTheirs(concerned, reader)
      ? null
      : { ...listed, daysOpen: listed.status === 'open' ? daysBetween(listed.raisedOn, today) : null },
  summary: ({ numbers }) => ({
    open: numbers['open'] ?? 0,
    settled: numbers['settled'] ?? 0,
    openByKind: Object.fromEntries(concernKinds.map((kind) => [kind, numbers[openOf(kind)] ?? 0])),
  }),
});
