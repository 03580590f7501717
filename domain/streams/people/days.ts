import { type HeldRole, isOver } from '../../kernel/held-roles.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { KnownPerson } from './state.ts';

const LAST = '2199-12-31';

/** First day in any capacity; nothing of a person is dated before it. */
export const firstDayOf = ({ book }: Pick<KnownPerson, 'book'>): string =>
  book.given
    .filter(({ isCapacity }) => isCapacity)
    .map(({ from }) => from)
    .toSorted()[0] ?? LAST;

type WithRoles = Pick<PersonView, 'roles'>;

/** In what somebody is something on a day or later; undefined: in nothing. */
export const heldStill = ({ roles }: WithRoles, capacity: string, day: string): HeldRole | undefined =>
  roles.find((held) => held.role === capacity && !isOver(held, day));

/** Whether somebody is something on a day or later. */
export const isStill = (person: WithRoles, capacity: string, day: string): boolean =>
  heldStill(person, capacity, day) !== undefined;
