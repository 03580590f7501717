import { isOver } from '../../kernel/held-roles.ts';
import type { KnownPerson } from './state.ts';

const [FIRST, LAST] = ['1900-01-01', '2199-12-31'];

/** Whether a day can be one of somebody's life at a school, as instants are of the years 1900 to 2199. */
export const isPossible = (day: string): boolean => day >= FIRST && day <= LAST;

/** First day in any capacity; nothing of a person is dated before it. */
export const firstDayOf = ({ book }: Pick<KnownPerson, 'book'>): string =>
  book.given
    .filter(({ isCapacity }) => isCapacity)
    .map(({ from }) => from)
    .toSorted()[0] ?? LAST;

/** Whether somebody is something on a day or later. */
export const isStill = ({ roles }: Pick<KnownPerson, 'roles'>, capacity: string, day: string): boolean =>
  roles.some((held) => held.role === capacity && !isOver(held, day));
