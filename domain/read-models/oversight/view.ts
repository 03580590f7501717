import * as z from 'zod/mini';
import type { Numbers } from '../../kernel/counts.ts';
import { keyOf, under } from '../../kernel/list-keys.ts';
import { GOVERNORS, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { allLate } from './late.ts';
import { BREACHES, INCIDENTS, LATE, listedOversight } from './lists.ts';

const query = z.strictObject({
  what: z.optional(
    z.enum(['report', 'meeting', 'review']).check(z.describe('Reports, meetings or reviews alone')),
  ),
});

/** Fewer than these would point at somebody. */
const FEWEST = 5;
const unlessFew = (count: number): number | null => (count > 0 && count < FEWEST ? null : count);

/** What is late; null stands for a number of people under five. */
const lateIn = (numbers: Numbers) =>
  Object.fromEntries(
    allLate.map(({ name, isOfSchool }) => {
      const count = numbers[keyOf(LATE, name)] ?? 0;
      return [name, isOfSchool === true ? count : unlessFew(count)];
    }),
  );

const yearsIn = (numbers: Numbers): readonly string[] => [
  ...new Set(
    Object.keys(numbers).flatMap((name) => {
      const [what, year = ''] = name.split('/');
      return what === INCIDENTS || what === BREACHES ? [year] : [];
    }),
  ),
];

/**
 * What went wrong in a school year; null stands for a number under five, and for the same reason there is no
 * sum.
 */
const wrongIn = (numbers: Numbers, year: string) => ({
  incidents: Object.fromEntries(
    Object.entries(numbers).flatMap(([name, count = 0]) => {
      const [what, ofYear, category = ''] = name.split('/');
      return what === INCIDENTS && ofYear === year ? [[category, unlessFew(count)]] : [];
    }),
  ),
  breaches: unlessFew(numbers[keyOf(BREACHES, year)] ?? 0),
});

/**
 * Reports, meetings and reviews, and in the summary what is late and how much went wrong: no name, and no
 * small number (GOV-01, GOV-03). As of a past day it gives the numbers of that day again.
 */
export const oversightView = defineView({
  model: 'oversight',
  items: ['GOV-01', 'GOV-02', 'GOV-03', 'POL-07'],
  permissions: [
    { roles: [...GOVERNORS, ...SAFEGUARDING, 'slt'] },
    { roles: ['computing-lead', ...OVERSIGHT], withholdsPersonal: true },
  ],
  sensitive: false,
  query,
  row: listedOversight,
  ranges: ({ query: { what } }) => [under(what ?? 'all')],
  item: (row) => row,
  summary: ({ numbers }) => ({
    late: lateIn(numbers),
    wentWrong: Object.fromEntries(
      yearsIn(numbers)
        .toSorted()
        .map((year) => [year, wrongIn(numbers, year)]),
    ),
  }),
});
