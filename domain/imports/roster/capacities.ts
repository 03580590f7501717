import { baseRoles } from '../../../events/catalogue/words.ts';
import { plusDays } from '../../kernel/day.ts';
import { type HeldRole, isOver } from '../../kernel/held-roles.ts';
import { type Entry, type KnownState, laterOf, type PersonCommand, type PlanRules } from './record.ts';
import type { Membership, RosterCapacity } from './roster.ts';

const WORKERS: readonly string[] = ['staff', 'contractor', 'agency'];

/**
 * Most systems call all who work at a school staff: a contractor on record is not taken for somebody else.
 */
export const fits = (held: string, capacity: string): boolean =>
  held === capacity || (WORKERS.includes(held) && WORKERS.includes(capacity));

/** What somebody is at the school on a day or later; not what ended before it began. */
export const heldFrom = ({ roles }: Pick<KnownState, 'roles'>, day: string): readonly HeldRole[] =>
  roles.filter(
    (one) => baseRoles.some((role) => role === one.role) && !isOver(one, day) && !isOver(one, one.from),
  );

/** Memberships of the file in which somebody is nothing yet, or no more. */
export const newMemberships = (
  { memberships }: Pick<Entry, 'memberships'>,
  known: KnownState | null,
  { on }: PlanRules,
): readonly Membership[] => {
  const held = known === null ? [] : heldFrom(known, on);
  return memberships.filter(({ capacity }) => !held.some(({ role }) => fits(role, capacity)));
};

/**
 * First day: what the file says, but after what has ended; who is back is so from the day of leaving on at
 * the earliest.
 */
export const startOf = (
  { capacity, from }: Membership,
  known: KnownState | null,
  { on }: PlanRules,
): string => {
  const ends = (known?.roles ?? []).flatMap(({ role, until }) =>
    fits(role, capacity) && until !== null ? [plusDays(until, 1)] : [],
  );
  const left = known?.leftOn ?? null;
  return [...ends, ...(left === null ? [] : [left])].reduce(laterOf, from ?? on);
};

/** The command by which somebody joins in one capacity. */
export const joining = (
  entry: Entry,
  membership: Membership,
  known: KnownState | null,
  rules: PlanRules,
): PersonCommand | null => {
  const from = startOf(membership, known, rules);
  const { capacity, email } = membership;
  const contact = { name: entry.name, ...(email === null ? {} : { email }) };
  switch (capacity) {
    case 'staff':
    case 'contractor':
    case 'agency':
      return { type: 'JoinStaff', kind: capacity, ...contact, startedOn: from };
    case 'pupil':
      return entry.yearGroup === null
        ? null
        : {
            type: 'AdmitPupil',
            name: entry.name,
            ...(entry.dateOfBirth === null ? {} : { dateOfBirth: entry.dateOfBirth }),
            yearGroup: entry.yearGroup,
            ...(entry.class === null ? {} : { class: entry.class }),
            admittedOn: from,
          };
    case 'governor':
      return { type: 'AppointGovernor', ...contact, appointedOn: from };
    case 'volunteer':
      return { type: 'RegisterVolunteer', ...contact, from };
    case 'parent':
      return { type: 'RegisterParent', ...contact, from };
  }
};

/**
 * Capacities that end, for who stays in the file: a parent stays one, since only the links to children
 * matter.
 */
const endsAlone: readonly string[] = [...WORKERS, 'pupil', 'governor'];

/**
 * What somebody who stands in the file is no more: what a file of changes says, or what a whole file has not.
 */
export const endingFor = (
  { ended, memberships }: Entry,
  known: KnownState,
  { on, extent, covers }: PlanRules,
): readonly HeldRole[] =>
  heldFrom(known, on).filter(({ role }) => {
    if (memberships.some(({ capacity }) => fits(role, capacity))) return false;
    if (ended.some((capacity) => fits(role, capacity))) return true;
    return (
      extent === 'bulk' && isCovered(role, covers) && (endsAlone.includes(role) || memberships.length === 0)
    );
  });

export const isCovered = (role: string, covers: readonly RosterCapacity[]): boolean =>
  covers.some((capacity) => fits(role, capacity));

/** Somebody is some things no more: of who is nothing else it is said that they left. */
export const endings = (
  known: KnownState,
  ending: readonly HeldRole[],
  isOtherwise: boolean,
  { on }: PlanRules,
): readonly PersonCommand[] => {
  if (ending.length === 0) return [];
  const rest = heldFrom(known, on).filter((one) => !ending.includes(one));
  const capacities = baseRoles.filter((capacity) => ending.some(({ role }) => role === capacity));
  const firstDay = ending.map(({ from }) => from).toSorted()[0] ?? on;
  if (rest.length === 0 && !isOtherwise) return [{ type: 'LeavePerson', on: laterOf(on, firstDay) }];
  return capacities.map((capacity) => ({
    type: 'EndCapacity' as const,
    capacity,
    on: ending.filter(({ role }) => role === capacity).reduce((day, { from }) => laterOf(day, from), on),
  }));
};
