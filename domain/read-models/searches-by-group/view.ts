import * as z from 'zod/mini';
import { yearGroups } from '../../../events/catalogue/words.ts';
import type { Numbers } from '../../kernel/counts.ts';
import { keyOf } from '../../kernel/list-keys.ts';
import { GOVERNORS, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { UNKNOWN } from './lists.ts';

/** Fewer than these would point at somebody. */
const FEWEST = 5;
const isSmall = (count: number): boolean => count > 0 && count < FEWEST;

/**
 * Year groups of which somebody was searched; null stands for a number under five, or for one that would give
 * one away. For the same reason there is no sum.
 */
const groupsIn = (numbers: Numbers) =>
  [...yearGroups, UNKNOWN].flatMap((group) => {
    const searches = numbers[keyOf('searches', group)] ?? 0;
    if (searches === 0) return [];
    const found = numbers[keyOf('found', group)] ?? 0;
    const isGiven = ![searches, found, searches - found].some(isSmall);
    return [
      [group, { searches: isSmall(searches) ? null : searches, found: isGiven ? found : null }] as const,
    ];
  });

/** Searches by year group, with no row and no small number (SRC-01). */
export const searchesByGroupView = defineView({
  model: 'searches-by-group',
  items: ['SRC-01'],
  permissions: [{ roles: [...SAFEGUARDING, 'slt', ...GOVERNORS, ...OVERSIGHT] }],
  sensitive: false,
  query: z.strictObject({}),
  row: z.object({ key: z.string() }),
  ranges: () => [],
  item: () => null,
  summary: ({ numbers }) => ({ groups: Object.fromEntries(groupsIn(numbers)) }),
});
