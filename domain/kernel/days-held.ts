import type { Audience } from '../../events/catalogue/words.ts';
import { isRoleOf } from './audiences.ts';
import { plusDays } from './day.ts';
import { type HeldRole, isOver } from './held-roles.ts';
import { dayBefore } from './instant.ts';

/** Days through which somebody is something to a school, both included; null: no last day is known. */
export interface DaysHeld {
  readonly from: string;
  readonly until: string | null;
}

const isEmpty = ({ from, until }: HeldRole): boolean => until !== null && until < from;

/** Whether a role is one of those that make somebody what is asked about. */
type IsOne = (role: string) => boolean;

/**
 * The days without a gap through which somebody holds any of some roles: those that hold a day, or else the
 * first later ones. Null where there are none. What was given to somebody as one of them ends with their last
 * day (ACC-07).
 */
export const daysHeld = (roles: readonly HeldRole[], isOne: IsOne, day: string): DaysHeld | null => {
  const held = roles
    .filter((one) => isOne(one.role) && !isOver(one, day) && !isEmpty(one))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const [first] = held;
  if (first === undefined) return null;
  let { until } = first;
  for (const next of held) {
    if (until === null || next.from > plusDays(until, 1)) break;
    if (next.until === null || next.until > until) until = next.until;
  }
  return { from: first.from, until };
};

/**
 * The last day of such days, null where none is known. Where they were called off before they began, the day
 * from which on they were, as far as that can be seen: the last of what was there before.
 */
export const lastDayHeld = (roles: readonly HeldRole[], isOne: IsOne, day: string): string | null => {
  const held = daysHeld(roles, isOne, day);
  if (held !== null) return held.until;
  const before = roles.filter(({ role }) => isOne(role)).flatMap(({ until }) => until ?? []);
  return before.toSorted().at(-1) ?? dayBefore(day);
};

const isOf =
  (audience: Audience): IsOne =>
  (role) =>
    isRoleOf(audience, role);

/** As `daysHeld`, of the roles of an audience. */
export const capacityFrom = (roles: readonly HeldRole[], audience: Audience, day: string): DaysHeld | null =>
  daysHeld(roles, isOf(audience), day);

/** As `lastDayHeld`, of the roles of an audience. */
export const capacityUntil = (roles: readonly HeldRole[], audience: Audience, day: string): string | null =>
  lastDayHeld(roles, isOf(audience), day);
