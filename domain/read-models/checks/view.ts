import * as z from 'zod/mini';
import { checkKind } from '../../../events/catalogue/check-forms.ts';
import { daysBetween } from '../../kernel/day.ts';
import { under } from '../../kernel/list-keys.ts';
import { nextDueOn } from '../../kernel/recurring.ts';
import { IT, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { type Asked, defineView, type Item } from '../../kernel/view.ts';
import { CHECKS, type ListedCheck, listedCheck, OPEN, OVERDUE, RESOLVED } from './lists.ts';

const query = z.strictObject({
  only: z.optional(
    z
      .enum([CHECKS, OVERDUE, OPEN, RESOLVED])
      .check(z.describe('Checks, those that are overdue, or findings that are open or resolved')),
  ),
  kind: z.optional(checkKind.check(z.describe('Checks of one kind, and what they found'))),
});

const shown = z.extend(z.omit(listedCheck, { stated: true }), {
  /** How often the policy states it: an interval, or a word. */
  every: z.nullable(z.string()),
  frequency: z.nullable(z.string()),
  /** Where a number of days or months says it; what the calendar says stands in the list `due`. */
  dueOn: z.nullable(z.string()),
  /** Days that a finding is, or was, open. */
  age: z.nullable(z.number()),
});

const wordsOf = (every: ListedCheck['stated'][number]['every']): string | null => {
  if (every === null) return null;
  return every.kind === 'end-of' ? `each ${every.period}` : `${every.count} ${every.kind}`;
};

const unpublished = { years: [], closures: [], dayEndsAt: null };

const shownOf = ({ stated, ...row }: ListedCheck, { now, today }: Pick<Asked, 'now' | 'today'>): Item => {
  const { every = null, words: frequency = null } = stated.findLast(({ from }) => from <= now) ?? {};
  const known = { last: row.lastOn, expectedFrom: row.expectedFrom };
  const isCounted = every !== null && every.kind !== 'end-of' && row.retiredOn === null;
  return {
    ...row,
    every: wordsOf(every),
    frequency,
    dueOn: isCounted ? nextDueOn(every, known, unpublished) : null,
    age: row.raisedOn === null ? null : daysBetween(row.raisedOn, row.resolvedOn ?? today),
  };
};

/**
 * Checks as they stand, then findings that are open by gravity and age (MON-01, MON-02, PUB-06, ACC-01): for
 * those who see to them.
 */
export const checksView = defineView({
  model: 'checks',
  items: ['MON-01', 'MON-02', 'PUB-06', 'ACC-01'],
  permissions: [
    { roles: [...SAFEGUARDING, ...IT, 'it-technician', 'filtering-lead', 'slt', 'filtering-governor'] },
    { roles: OVERSIGHT, withholdsPersonal: true },
  ],
  sensitive: false,
  query,
  row: listedCheck,
  shown,
  ranges: ({ query: { only } }) => (only === undefined ? [under(CHECKS), under(OPEN)] : [under(only)]),
  item: (row, asked): Item | null =>
    asked.query.kind === undefined || asked.query.kind === row.kind ? shownOf(row, asked) : null,
  summary: ({ numbers }) =>
    Object.fromEntries([CHECKS, OVERDUE, OPEN, RESOLVED].map((name) => [name, numbers[name] ?? 0])),
});
