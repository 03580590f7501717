import * as z from 'zod/mini';
import type { Numbers } from '../../kernel/counts.ts';
import { type KeyRange, under } from '../../kernel/list-keys.ts';
import type { RowData } from '../../kernel/projection.ts';
import { GOVERNORS, OVERSIGHT, STAFF } from '../../kernel/role-groups.ts';
import { type Asked, defineView, type Item } from '../../kernel/view.ts';
import { listedTeaching } from './lists.ts';

const id = z.string().check(z.regex(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/));
const query = z.strictObject({
  academicYear: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}$/), z.describe('Such as 2026-27'))),
  class: z.optional(id.check(z.describe('What one class was taught'))),
  strand: z.optional(id.check(z.describe('Lessons on a strand'))),
  objective: z.optional(id.check(z.describe('Lessons with an objective'))),
});
type Query = Asked<typeof query>['query'];

/** By class, strand or objective; several narrow the items of the first. */
const rangeFor = ({ academicYear, class: ofClass, strand, objective }: Query): KeyRange => {
  const year = academicYear === undefined ? [] : [academicYear];
  if (ofClass !== undefined) return under('class', ofClass, ...year);
  if (strand !== undefined) return under('strand', strand, ...year);
  return objective === undefined ? under('all', ...year) : under('objective', objective, ...year);
};

const isAsked = (listed: z.output<typeof listedTeaching>, { strand, objective }: Query): boolean =>
  (strand === undefined || listed.strand === strand) &&
  (objective === undefined || listed.objective?.entry === objective);

/**
 * Of each school year: how many lessons and topics, on which strands and objectives, as planned or not, and
 * terms without one.
 */
const coverageOf = (numbers: Numbers): RowData => {
  const years = new Map<string, Record<string, number | Record<string, number>>>();
  for (const [name, count = 0] of Object.entries(numbers)) {
    const [year = '', what = '', of] = name.split('/');
    const coverage = years.get(year) ?? {};
    years.set(year, coverage);
    if (of === undefined) coverage[what] = count;
    else {
      const before = coverage[`by-${what}`];
      coverage[`by-${what}`] = { ...(typeof before === 'object' ? before : {}), [of]: count };
    }
  }
  return Object.fromEntries([...years].toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

/**
 * Lessons and topics, newest first, and how far strands and objectives are covered (CUR-02, CUR-05, CUR-06).
 */
export const lessonsAndStrandsView = defineView({
  model: 'lessons-and-strands',
  items: ['CUR-02', 'CUR-05', 'CUR-06'],
  permissions: [{ roles: [...STAFF, ...GOVERNORS, ...OVERSIGHT] }],
  sensitive: false,
  query,
  row: listedTeaching,
  ranges: ({ query: asked }) => [rangeFor(asked)],
  item: (listed, { query: asked }): Item | null => (isAsked(listed, asked) ? listed : null),
  summary: ({ numbers }) => ({ coverage: coverageOf(numbers) }),
});
