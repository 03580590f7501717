import * as z from 'zod/mini';
import type { Numbers } from '../../kernel/counts.ts';
import { type KeyRange, under } from '../../kernel/list-keys.ts';
import type { RowData } from '../../kernel/projection.ts';
import { GOVERNORS, OVERSIGHT, STAFF } from '../../kernel/role-groups.ts';
import { type Asked, defineView, type Item } from '../../kernel/view.ts';
import { agreementStatus, COPIES, listedClassYear, OVERDUE } from './lists.ts';

const statuses = ['none', 'draft', 'agreed', 'late'];

const query = z.strictObject({
  academicYear: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}$/), z.describe('Such as 2026-27'))),
  status: z.optional(agreementStatus.check(z.describe('Where the rules of the class stand'))),
  only: z.optional(
    z
      .enum(['overdue', 'copies'])
      .check(z.describe('Classes without rules in time, or with copies outstanding')),
  ),
});

/** The narrowest list there is for what was asked. */
const rangeFor = ({ academicYear, status, only }: Asked<typeof query>['query']): KeyRange => {
  const list = only ?? (status === undefined ? null : ['status', status]);
  const parts = [list ?? 'all'].flat();
  return under(...parts, ...(academicYear === undefined ? [] : [academicYear]));
};

/** Of each school year how many classes stand where. */
const byYear = (numbers: Numbers): RowData => {
  const years = [...new Set(Object.keys(numbers).map((name) => name.split('/')[0] ?? ''))].toSorted();
  const names = [...statuses, OVERDUE, COPIES];
  return Object.fromEntries(
    years.map((year) => [
      year,
      Object.fromEntries(names.map((name) => [name, numbers[`${year}/${name}`] ?? 0])),
    ]),
  );
};

/**
 * Which classes have agreed on their rules, which are overdue, and where copies are outstanding (AGR-05,
 * AGR-06).
 */
export const classAgreementsView = defineView({
  model: 'class-agreements',
  items: ['AGR-05', 'AGR-06', 'AGR-07'],
  permissions: [{ roles: STAFF }, { roles: [...GOVERNORS, ...OVERSIGHT], withholdsPersonal: true }],
  sensitive: false,
  query,
  row: listedClassYear,
  ranges: ({ query: asked }) => [rangeFor(asked)],
  item: (listed, { query: { status } }): Item | null =>
    status === undefined || listed.status === status ? listed : null,
  summary: ({ numbers }) => ({ classes: byYear(numbers) }),
});
