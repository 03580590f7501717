import { type Flaw, flawAt } from '../flaws.ts';
import { fits } from './capacities.ts';
import type { Matched } from './match.ts';
import type { Entry } from './record.ts';
import type { Membership, RosterLink, RosterPerson } from './roster.ts';

/** All that a file says of one person on record. */
export interface TargetEntry {
  /** Id on record. */
  readonly person: string;
  readonly entry: Entry;
  /** Parents by their ids in the outside system; null: the file says nothing of them. */
  readonly links: readonly RosterLink[] | null;
}

const rank = ({ memberships }: RosterPerson): number => {
  if (memberships.some(({ capacity }) => fits(capacity, 'staff'))) return 0;
  return memberships.some(({ capacity }) => capacity === 'pupil') ? 1 : 2;
};

/** What is said first counts: of somebody who is staff and a parent, the row of the member of staff. */
const firstSaid = <T>(people: readonly RosterPerson[], read: (one: RosterPerson) => T | null): T | null =>
  people.map(read).find((one) => one !== null) ?? null;

const membershipsOf = (people: readonly RosterPerson[]): readonly Membership[] => {
  const all = people.flatMap(({ memberships }) => memberships);
  const capacities = [...new Set(all.map(({ capacity }) => capacity))].toSorted();
  return capacities.flatMap((capacity) => {
    const own = all.filter((one) => one.capacity === capacity);
    const [first] = own;
    const email = own.map((one) => one.email).find((one) => one !== null) ?? null;
    return first === undefined ? [] : [{ ...first, email }];
  });
};

const merged = (group: readonly Matched[]): TargetEntry | null => {
  const people = group
    .map(({ person }) => person)
    .toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  const [main] = people;
  const [first] = group;
  if (main === undefined || first === undefined) return null;
  const memberships = membershipsOf(people);
  const { id: _, links: __, ...said } = main;
  const entry: Entry = {
    ...said,
    ids: group.map(({ outside }) => outside).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    dateOfBirth: firstSaid(people, (one) => one.dateOfBirth),
    memberships,
    ended: [...new Set(people.flatMap(({ ended }) => ended))].filter(
      (capacity) => !memberships.some((one) => one.capacity === capacity),
    ),
    isGone: people.every(({ isGone }) => isGone),
    yearGroup: firstSaid(people, (one) => one.yearGroup),
    class: firstSaid(people, (one) => one.class),
    classes: firstSaid(people, (one) => one.classes),
  };
  return { person: first.target, entry, links: firstSaid(people, (one) => one.links) };
};

export interface Entries {
  /** One a person on record, sorted by id. */
  readonly entries: readonly TargetEntry[];
  readonly flaws: readonly Flaw[];
}

/**
 * A child is one row of a system and nobody else: who shares an id on record with a child was mixed up with
 * the child.
 */
const isMixedUp = (group: readonly Matched[]): boolean =>
  group.length > 1 &&
  group.some(({ person: { memberships } }) => memberships.some(({ capacity }) => capacity === 'pupil'));

export const entriesOf = (matched: readonly Matched[]): Entries => {
  const groups = [...Map.groupBy(matched, ({ target }) => target).values()];
  return {
    entries: groups
      .filter((group) => !isMixedUp(group))
      .flatMap((group) => merged(group) ?? [])
      .toSorted((a, b) => (a.person < b.person ? -1 : 1)),
    flaws: groups
      .filter(isMixedUp)
      .flatMap((group) => group.map(({ person }) => flawAt(person.at, 'sourcedId', 'mixed-up'))),
  };
};
