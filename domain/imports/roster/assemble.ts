import { email, isInSight, personName } from '../../../events/catalogue/fields.ts';
import { type Flaw, flawAt } from '../flaws.ts';
import type { Raw, RawClassRow, RawLink, RawRole, RawUser, ReadFor } from './raw.ts';
import type { Extent, Membership, Roster, RosterCapacity, RosterPerson } from './roster.ts';
import { yearGroupIn } from './words.ts';

export interface Assembled {
  readonly roster: Roster;
  readonly flaws: readonly Flaw[];
}

/**
 * Whether an end lies in the past of the import. One ahead is not: systems end all roles with the school
 * year.
 */
const isOver = ({ until, isEnded }: Pick<RawRole, 'until' | 'isEnded'>, on: string): boolean =>
  isEnded || (until !== '' && until < on);

/** Why somebody can't be taken from the file as they stand there. */
const flawsOf = (
  user: RawUser,
  roles: readonly RawRole[],
  { on, today, school }: ReadFor,
): readonly Flaw[] => {
  const flaws: Flaw[] = [];
  if (!personName.safeParse(user.name).success) flaws.push(flawAt(user.at, 'name', 'name-unusable'));
  if (user.dateOfBirth > today) flaws.push(flawAt(user.at, 'birthDate', 'born-after-today'));
  if (user.dateOfBirth !== '' && !isInSight(user.dateOfBirth))
    flaws.push(flawAt(user.at, 'birthDate', 'day-unusable'));
  for (const role of roles.filter((one) => one.capacity === 'pupil' && !isOver(one, on))) {
    const year = yearGroupIn(role.year);
    if (role.year === '') flaws.push(flawAt(role.at, 'grade', 'year-missing'));
    else if (year === null) flaws.push(flawAt(role.at, 'grade', 'year-unknown'));
    else if (!school.yearGroups.includes(year)) flaws.push(flawAt(role.at, 'grade', 'year-not-taught'));
  }
  return flaws;
};

/** Those for whom a mail to staff is meant: what is for them never goes to the address of a parent. */
const STAFF: readonly string[] = ['staff', 'contractor', 'agency'];

/** The one address of somebody who is staff and a parent is that of the work. */
const addressFor = (capacity: RosterCapacity, address: string, all: readonly RosterCapacity[]): string => {
  const isWorker = all.some((one) => STAFF.includes(one));
  return isWorker && !STAFF.includes(capacity) ? '' : address;
};

const usable = (address: string): string | null => email.safeParse(address).data ?? null;

/** One a capacity, the earliest day of several rows. */
const membershipsOf = (user: RawUser, roles: readonly RawRole[]): readonly Membership[] => {
  const byCapacity = Map.groupBy(roles, ({ capacity }) => capacity);
  const all = [...byCapacity.keys()].toSorted();
  return all.map((capacity) => {
    const rows = byCapacity.get(capacity) ?? [];
    const froms = rows.flatMap(({ from }) => (from === '' ? [] : [from])).toSorted();
    const own = rows.map((one) => one.email).find((one) => one !== '');
    return {
      capacity,
      from: froms[0] ?? null,
      email: capacity === 'pupil' ? null : usable(own ?? addressFor(capacity, user.email, all)),
    };
  });
};

/** The class that a pupil belongs to; null where rows name several and none says which. */
const classOf = (rows: readonly RawClassRow[]): string | null => {
  const held = rows.filter(({ isPupil, isEnded }) => isPupil && !isEnded);
  const home = held.filter(({ isHome }) => isHome);
  const named = [...new Set((home.length > 0 ? home : held).map((one) => one.class))];
  return named.length === 1 ? (named[0] ?? null) : null;
};

const workedWith = (rows: readonly RawClassRow[]): RosterPerson['classes'] => {
  const own = rows.filter(({ isPupil }) => !isPupil);
  const named = (isEnded: boolean) =>
    [...new Set(own.filter((one) => one.isEnded === isEnded).map((one) => one.class))].toSorted();
  const held = named(false);
  return { in: held, out: named(true).filter((one) => !held.includes(one)) };
};

/** Rows of a whole file, by person. */
interface Grouped {
  readonly roles: ReadonlyMap<string, readonly RawRole[]>;
  readonly classes: ReadonlyMap<string, readonly RawClassRow[]> | null;
  readonly links: ReadonlyMap<string, readonly RawLink[]> | null;
}

const groupedIn = ({ roles, classes, links }: Raw): Grouped => ({
  roles: Map.groupBy(roles, ({ user }) => user),
  classes: classes && Map.groupBy(classes, ({ user }) => user),
  links: links && Map.groupBy(links, ({ child }) => child),
});

const personOf = (
  user: RawUser,
  { roles, classes, links }: Grouped,
  extent: Extent,
  readFor: ReadFor,
): RosterPerson => {
  const own = roles.get(user.id) ?? [];
  const held = own.filter((one) => !isOver(one, readFor.on));
  const rows = classes?.get(user.id) ?? [];
  const role = held.find(({ capacity }) => capacity === 'pupil');
  // A file of changes has the row of a pupil whose role did not change.
  const isMaybePupil = role !== undefined || (extent === 'delta' && own.length === 0);
  const ofPupil = {
    dateOfBirth: user.dateOfBirth === '' ? null : user.dateOfBirth,
    yearGroup: taughtYear(role?.year ?? user.year, readFor),
    links: links === null ? null : sortedLinks(links.get(user.id) ?? []),
  };
  return {
    id: user.id,
    name: personName.parse(user.name),
    memberships: membershipsOf(user, held),
    ended: endedIn(own, held),
    isGone: user.isGone,
    ...(isMaybePupil ? ofPupil : notOfPupils),
    class: classOf(rows),
    classes: classes === null || role !== undefined ? null : workedWith(rows),
    personId: user.personId === '' ? null : user.personId,
    at: user.at,
  };
};

const notOfPupils = { dateOfBirth: null, yearGroup: null, links: null };

const endedIn = (own: readonly RawRole[], held: readonly RawRole[]): RosterPerson['ended'] =>
  [...new Set(own.filter(({ isEnded }) => isEnded).map(({ capacity }) => capacity))]
    .filter((capacity) => !held.some((one) => one.capacity === capacity))
    .toSorted();

const emailFlaws = (user: RawUser, roles: readonly RawRole[]): readonly Flaw[] =>
  [user, ...roles]
    .filter(({ email: address }) => address !== '' && usable(address) === null)
    .map(({ at }) => flawAt(at, 'email', 'email-unusable'));

/**
 * People of the rows of any format, sorted, with what is wrong with them. Who has a flaw is left as they are.
 */
export const assemble = (raw: Raw, extent: Extent, readFor: ReadFor): Assembled => {
  const grouped = groupedIn(raw);
  const checked = raw.users.map((user) => {
    const own = grouped.roles.get(user.id) ?? [];
    return { user, flaws: user.isGone ? [] : flawsOf(user, own, readFor), notes: emailFlaws(user, own) };
  });
  const people = checked
    .filter(({ flaws }) => flaws.length === 0)
    .map(({ user }) => personOf(user, grouped, extent, readFor))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const covers = new Set(people.flatMap(({ memberships }) => memberships.map((one) => one.capacity)));
  const flawed = checked.filter(({ flaws }) => flaws.length > 0).map(({ user }) => user.id);
  return {
    roster: { extent, people, flawed: flawed.toSorted(), covers: [...covers].toSorted() },
    flaws: checked.flatMap(({ flaws, notes }) => [...flaws, ...notes]),
  };
};

const taughtYear = (word: string, { school }: ReadFor): RosterPerson['yearGroup'] => {
  const year = yearGroupIn(word);
  return year !== null && school.yearGroups.includes(year) ? year : null;
};

const sortedLinks = (links: readonly RawLink[]): NonNullable<RosterPerson['links']> =>
  [...new Map(links.map(({ parent, kind }) => [parent, { parent, kind }])).values()].toSorted((a, b) =>
    a.parent < b.parent ? -1 : 1,
  );
