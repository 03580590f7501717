import type { Figure } from './document.ts';
import { withheld } from './figures.ts';

/** Fewer than these would point at somebody. */
export const FEWEST = 5;

const numberOf = ({ value }: Figure): number => (typeof value === 'number' ? value : 0);
const isSmall = (figure: Figure): boolean => numberOf(figure) > 0 && numberOf(figure) < FEWEST;

/**
 * The numbers of groups of one whole, small ones withheld; so many others with them, the smallest first, that
 * what is withheld is at least two groups and together no small number: the whole, which may be given beside
 * them, gives none away. Where that can't be reached, all groups that have any are withheld.
 */
export const withoutSmall = (groups: readonly Figure[]): readonly Figure[] => {
  const hidden = new Set(groups.filter(isSmall));
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

const isEnough = (hidden: ReadonlySet<Figure>): boolean =>
  hidden.size > 1 && [...hidden].reduce((sum, group) => sum + numberOf(group), 0) >= FEWEST;
