import { type Flaw, flawAt } from '../flaws.ts';
import { fits, heldFrom } from './capacities.ts';
import type { OnRecord, OutsideId } from './record.ts';
import type { RosterPerson } from './roster.ts';
import { comparable } from './words.ts';

/** A person of the file, with what is known of their id. */
export interface Identified {
  readonly person: RosterPerson;
  readonly outside: OutsideId;
  /** Whose id it is on record; null: nobody's. */
  readonly holder: string | null;
  /** Id for somebody new, made of the outside id under the school's own key: the same whenever it is made. */
  readonly freshId: string;
}

/**
 * Somebody on record whom the outside system is not linked to: who of the file is the same person is found
 * among these.
 */
export interface Candidate {
  readonly person: string;
  readonly known: OnRecord;
}

export interface Matched extends Identified {
  /** Id on record that the rows are about. */
  readonly target: string;
}

export interface Matching {
  readonly matched: readonly Matched[];
  /** Of whom nobody can say who on record they are. */
  readonly unclear: readonly Identified[];
  readonly flaws: readonly Flaw[];
}

const addressesOf = ({ known: { emails } }: Candidate): readonly string[] =>
  Object.values(emails).map(comparable);

/** A name alone is nobody: with an address, or for a pupil with the date of birth, it is. */
const isSame = ({ person }: Identified, candidate: Candidate): boolean => {
  const { name, dateOfBirth } = candidate.known;
  if (name === null || comparable(name) !== comparable(person.name)) return false;
  const addresses = addressesOf(candidate);
  const hasAddress = person.memberships.some(
    ({ email }) => email !== null && addresses.includes(comparable(email)),
  );
  return hasAddress || (person.dateOfBirth !== null && person.dateOfBirth === dateOfBirth);
};

/** The same name in the same capacity, and nothing that tells them apart. */
const mayBeSame = ({ person }: Identified, { known }: Candidate, on: string): boolean => {
  if (known.name === null || comparable(known.name) !== comparable(person.name)) return false;
  const isApart =
    person.dateOfBirth !== null && known.dateOfBirth !== null && person.dateOfBirth !== known.dateOfBirth;
  const held = heldFrom(known.state, on);
  return !isApart && person.memberships.some(({ capacity }) => held.some(({ role }) => fits(role, capacity)));
};

type WhyUnclear = 'person-unknown' | 'may-be-same' | 'source-id-taken';
type Target = { readonly target: string } | { readonly column: string; readonly why: WhyUnclear };

/** Whom the office says that somebody is, or whose id it is. */
const statedTarget = (
  { person: { personId }, holder }: Identified,
  isOnRecord: (person: string) => boolean,
): Target | null => {
  if (holder !== null && personId !== null && personId !== holder)
    return { column: 'person', why: 'source-id-taken' };
  const target = holder ?? personId;
  if (target === null) return null;
  return holder !== null || isOnRecord(target) ? { target } : { column: 'person', why: 'person-unknown' };
};

const foundTarget = (one: Identified, namesakes: readonly Candidate[], on: string): Target => {
  const [match, other] = namesakes.filter((candidate) => isSame(one, candidate));
  if (match !== undefined && other === undefined) return { target: match.person };
  const isUnclear = other !== undefined || namesakes.some((candidate) => mayBeSame(one, candidate, on));
  return isUnclear ? { column: 'name', why: 'may-be-same' } : { target: one.freshId };
};

/**
 * Who on record each person of a file is: whose id it is already; whom the office names; who has the same
 * name and address, or date of birth. Who may be somebody on record is nobody until a person says so, since a
 * person twice on record is worse than one day late.
 */
export const matchPeople = (
  people: readonly Identified[],
  candidates: readonly Candidate[],
  isOnRecord: (person: string) => boolean,
  on: string,
): Matching => {
  const byName = Map.groupBy(candidates, ({ known }) => comparable(known.name ?? ''));
  const flaws: Flaw[] = [];
  const unclear: Identified[] = [];
  const found = people.flatMap((one): Matched[] => {
    const namesakes = byName.get(comparable(one.person.name)) ?? [];
    const target = statedTarget(one, isOnRecord) ?? foundTarget(one, namesakes, on);
    if ('target' in target) return [{ ...one, target: target.target }];
    flaws.push(flawAt(one.person.at, target.column, target.why));
    unclear.push(one);
    return [];
  });
  return { matched: joinDoubles(found), unclear, flaws };
};

/**
 * Somebody may have two ids in one system, as staff and as a parent: new people of one name and one address
 * are one, or who has it.
 */
const joinDoubles = (found: readonly Matched[]): readonly Matched[] => {
  const isNew = ({ holder, target, freshId }: Matched) => holder === null && target === freshId;
  const keyOf = ({ person }: Matched): string | null => {
    if (person.memberships.some(({ capacity }) => capacity === 'pupil')) return null;
    const address = person.memberships.find(({ email }) => email !== null)?.email ?? null;
    return address === null ? null : `${comparable(person.name)}\n${comparable(address)}`;
  };
  const first = new Map<string, string>();
  const sorted = found.toSorted((a, b) => (a.person.id < b.person.id ? -1 : 1));
  for (const one of [...sorted.filter((each) => !isNew(each)), ...sorted.filter(isNew)]) {
    const key = keyOf(one);
    if (key !== null && !first.has(key)) first.set(key, one.target);
  }
  return found.map((one) => {
    const key = isNew(one) ? keyOf(one) : null;
    return key === null ? one : { ...one, target: first.get(key) ?? one.target };
  });
};
