import type { Notice, Recipient as NoticeRecipient } from '../../domain/kernel/notice.ts';
import type { Recipient, Unreachable } from '../../events/catalogue/notifications.ts';
import type { Role } from '../../events/catalogue/words.ts';
import { placeOf } from '../shared/notices/deliveries.ts';
import type { Directory } from './directory.ts';
import { type Candidate, holdersAmong, holdersOf, isAmong, isOfTrust, ofPerson } from './holders.ts';
import { mayHear } from './may-hear.ts';
import { relatedPeople } from './related.ts';

/** A recipient with the address that mail goes to. */
export interface Reached extends Recipient {
  readonly address: string;
}

export interface Resolved {
  /** Each person once, however many roles lead there; sorted. */
  readonly reached: readonly Reached[];
  /** Roles in which nobody could be reached. */
  readonly unfilled: readonly Role[];
  readonly withoutAddress: readonly Unreachable[];
  /** Who is outside this system: recorded, and mailed by nobody. */
  readonly outside: readonly string[];
}

/**
 * In whose place others hear where a child may not be safe, after the school's own fallback: one after
 * another, until somebody is reached.
 */
const lastResorts: readonly (readonly Role[])[] = [['headteacher'], ['executive'], ['trust-admin']];

/**
 * Roles to people, as they are at this moment: the read model says who may hold them, each person's own
 * record whether they still do. Who has no address counts as nobody.
 */
export const resolve = async (
  notice: Pick<Notice, 'recipients' | 'isSafeguarding' | 'isBeyondLock'>,
  known: Directory,
): Promise<Resolved> => {
  const { recipients, isSafeguarding = false } = notice;
  const directory = directoryFor(notice, known);
  const outside = outsideIn(recipients);
  const [paged, whole] = [recipients.filter(isAmong), recipients.filter((one) => !isAmong(one))];
  const roles = [...new Set(whole.flatMap((one) => ('role' in one ? [one.role] : [])))];
  const related = await relatedPeople(recipients, directory);
  const named = new Map([
    ...related.people,
    ...recipients.flatMap((one) => ('person' in one ? [[one.person, one.as ?? null] as const] : [])),
  ]);
  const [holding, among, people] = await Promise.all([
    holdersOf(roles, directory),
    holdersAmong(paged, directory),
    directory.peopleOf(directory.school, [...named.keys()]),
  ]);
  const may = mayHear(directory.concern, directory.today);
  const asked = people
    .filter((one) => isNamed(recipients, one.id) || may(one))
    .map((one) => {
      const role = named.get(one.id) ?? null;
      return {
        ...ofPerson(one, directory.school, { role, today: directory.today }),
        roles: role === null ? [] : [role],
        insteadAs: null,
      };
    });
  const found = await withAddresses(merged([...asked, ...holding.candidates, ...among]));
  // Who is kept out has others in their place only where nobody else hears.
  const kept = found.reached.length === 0 ? [] : holding.keptOut;
  const unfilled = roles.filter(
    (role) => !kept.includes(role) && !found.reached.some((one) => one.roles.includes(role)),
  );
  const isOutside = outside.length > 0 && recipients.every((one) => 'outside' in one);
  // Who is outside hears nothing from here: where a child may not be safe, somebody of the school has to.
  const isOpen =
    related.isNobody || (isOutside ? isSafeguarding : asked.length + roles.length + paged.length === 0);
  const isNobody = unfilled.length > 0 || isOpen;
  // What goes to the trust is not the school's to hear instead.
  const isOfSchool = isOpen || unfilled.some((role) => !isOfTrust(role));
  const tiers = [
    // Who alone works on it hears before anybody else does in the place of others (INC-04).
    ...(isOfSchool ? [directory.concern?.lockedTo?.roles ?? []] : []),
    ...(isOfSchool ? [directory.settings.fallbackRoles ?? []] : []),
    ...(isSafeguarding ? lastResorts.filter((tier) => isOfSchool || tier.every(isOfTrust)) : []),
  ];
  const instead = isNobody ? await firstReached(tiers, unfilled, directory) : nobody;
  return {
    reached: merged([...found.reached, ...instead.reached]),
    unfilled,
    withoutAddress: merged([...found.withoutAddress, ...instead.withoutAddress]),
    outside,
  };
};

const directoryFor = ({ isBeyondLock }: Pick<Notice, 'isBeyondLock'>, known: Directory): Directory =>
  isBeyondLock === true && known.concern !== undefined
    ? { ...known, concern: { ...known.concern, lockedTo: null } }
    : known;

/** Who is named hears, whatever the record says of them. */
const isNamed = (recipients: readonly NoticeRecipient[], id: string): boolean =>
  recipients.some((one) => 'person' in one && one.person === id);

/** Who is outside this system, each once; sorted. */
export const outsideIn = (recipients: readonly NoticeRecipient[]): readonly string[] =>
  [...new Set(recipients.flatMap((one) => ('outside' in one ? [one.outside] : [])))].toSorted();

type Found = Pick<Resolved, 'reached' | 'withoutAddress'>;
const nobody: Found = { reached: [], withoutAddress: [] };

const firstReached = async (
  tiers: readonly (readonly Role[])[],
  unfilled: readonly Role[],
  directory: Directory,
): Promise<Found> => {
  const withoutAddress: Unreachable[] = [];
  for (const tier of tiers.filter(({ length }) => length > 0)) {
    const { candidates } = await holdersOf(tier, directory);
    const inPlace = candidates.map((one) => ({
      ...one,
      roles: [...unfilled],
      insteadAs: one.roles[0] ?? null,
    }));
    const found = await withAddresses(merged(inPlace));
    withoutAddress.push(...found.withoutAddress);
    if (found.reached.length > 0) return { reached: found.reached, withoutAddress };
  }
  return { reached: [], withoutAddress };
};

const withAddresses = async (candidates: readonly Candidate[]): Promise<Found> => {
  const opened = await Promise.all(
    candidates.map(async ({ open, ...one }) => ({ one, address: await open() })),
  );
  return {
    reached: opened.flatMap(({ one, address }) => (address === null ? [] : [{ ...one, address }])),
    withoutAddress: opened.flatMap(({ one: { insteadAs, ...one }, address }) =>
      address === null ? [{ ...one, roles: insteadAs === null ? one.roles : [insteadAs] }] : [],
    ),
  };
};

/** Each person once, with all roles; who hears by an own role needs no other in anybody's place. */
const merged = <P extends Unreachable>(people: readonly P[]): P[] => {
  const found = new Map<string, P>();
  for (const one of people) {
    const at = placeOf(one);
    const before = found.get(at);
    if (before === undefined) found.set(at, one);
    else if (!isInstead(one))
      found.set(at, { ...before, roles: [...new Set([...before.roles, ...one.roles])] });
  }
  return [...found.values()].toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
};

const isInstead = (one: object): boolean => 'insteadAs' in one && one.insteadAs !== null;
