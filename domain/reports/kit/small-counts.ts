import type { Figure } from './document.ts';
import { withheld } from './figures.ts';

/** Fewer than these would point at somebody. */
export const FEWEST = 5;

export const numberOf = (figure: Figure | undefined): number =>
  typeof figure?.value === 'number' ? figure.value : 0;
export const isSmall = (number: number): boolean => number > 0 && number < FEWEST;

/**
 * The numbers of groups of one whole, small ones withheld; so many others with them, the smallest first, that
 * what is withheld is at least two groups and together no small number: the whole, which may be given beside
 * them, gives none away. Where that can't be reached, all groups are withheld.
 */
export const withoutSmall = (groups: readonly Figure[]): readonly Figure[] => {
  const hidden = new Set(groups.filter((group) => isSmall(numberOf(group))));
  if (hidden.size === 0) return groups;
  const others = groups
    .filter((group) => numberOf(group) > 0 && !hidden.has(group))
    .toSorted((a, b) => numberOf(a) - numberOf(b) || (a.id < b.id ? -1 : 1));
  for (const next of others) {
    if (isEnough(hidden)) break;
    hidden.add(next);
  }
  return groups.map((group) => (hidden.has(group) || !isEnough(hidden) ? withheld(group) : group));
};

/** As many as there are groups would say that each is one, since a zero is given. */
const isEnough = (hidden: ReadonlySet<Figure>): boolean => {
  const sum = [...hidden].reduce((total, group) => total + numberOf(group), 0);
  return hidden.size > 1 && sum >= FEWEST && sum > hidden.size;
};
