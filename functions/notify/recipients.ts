import { TRUST_TENANT } from '../../domain/kernel/ids.ts';
import type { Notice, Recipient as NoticeRecipient } from '../../domain/kernel/notice.ts';
import type { Recipient, Unreachable } from '../../events/catalogue/notifications.ts';
import { type Role, trustRoles } from '../../events/catalogue/words.ts';
import { placeOf } from '../shared/notices/deliveries.ts';
import type { Directory } from './directory.ts';
import type { Addressee } from './people-of.ts';
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
  { recipients, isSafeguarding = false }: Pick<Notice, 'recipients' | 'isSafeguarding'>,
  directory: Directory,
): Promise<Resolved> => {
  const outside = outsideIn(recipients);
  const [paged, whole] = [recipients.filter(isAmong), recipients.filter((one) => !isAmong(one))];
  const roles = [...new Set(whole.flatMap((one) => ('role' in one ? [one.role] : [])))];
  const related = await relatedPeople(recipients, directory);
  const named = new Map([
    ...related.people.filter(([person]) => directory.neverTo?.includes(person) !== true),
    ...recipients.flatMap((one) => ('person' in one ? [[one.person, one.as ?? null] as const] : [])),
  ]);
  const [holding, among, people] = await Promise.all([
    holdersOf(roles, directory),
    holdersAmong(paged, directory),
    directory.peopleOf(directory.school, [...named.keys()]),
  ]);
  const asked = people.map((one) => {
    const role = named.get(one.id) ?? null;
    return {
      ...ofPerson(one, directory.school, { role, today: directory.today }),
      roles: role === null ? [] : [role],
      insteadAs: null,
    };
  });
  const found = await withAddresses(merged([...asked, ...holding, ...among]));
  const unfilled = roles.filter((role) => !found.reached.some((one) => one.roles.includes(role)));
  const isOutside = outside.length > 0 && recipients.every((one) => 'outside' in one);
  // Who is outside hears nothing from here: where a child may not be safe, somebody of the school has to.
  const isOpen =
    related.isNobody || (isOutside ? isSafeguarding : named.size + roles.length + paged.length === 0);
  const isNobody = unfilled.length > 0 || isOpen;
  // What goes to the trust is not the school's to hear instead.
  const isOfSchool = isOpen || unfilled.some((role) => !isOfTrust(role));
  const tiers = [
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

/** Who is outside this system, each once; sorted. */
export const outsideIn = (recipients: readonly NoticeRecipient[]): readonly string[] =>
  [...new Set(recipients.flatMap((one) => ('outside' in one ? [one.outside] : [])))].toSorted();

/** Somebody who holds a role, or is named. */
interface Candidate extends Recipient {
  readonly open: () => Promise<string | null>;
}

/**
 * As what somebody is notified, and when: in a role at the address of the capacity that the role rests on.
 */
interface As {
  readonly role: Role | null;
  readonly today: string;
}

const ofPerson = ({ id: person, address }: Addressee, tenant: string, { role, today }: As) => ({
  person,
  ofTrust: tenant === TRUST_TENANT,
  open: () => address(role, today),
});

const isOfTrust = (role: Role): boolean => trustRoles.some((own) => own === role);

const holdersOf = async (roles: readonly Role[], directory: Directory): Promise<readonly Candidate[]> => {
  const tenants = Map.groupBy(roles, (role) => (isOfTrust(role) ? TRUST_TENANT : directory.school));
  const found = await Promise.all([...tenants].map(([tenant, own]) => holdersIn(tenant, own, directory)));
  return found.flat();
};

const holdersIn = async (
  tenant: string,
  roles: readonly Role[],
  { holders, today, peopleOf, neverTo = [] }: Directory,
): Promise<readonly Candidate[]> => {
  const listed = await holders(tenant).of(roles, today);
  const people = await peopleOf(tenant, [...new Set([...listed.values()].flat())]);
  const may = people.filter((one) => tenant === TRUST_TENANT || !neverTo.includes(one.id));
  const known = new Map(may.map((one) => [one.id, one]));
  return [...listed].flatMap(([role, ids]) =>
    ids
      .flatMap((id) => known.get(id) ?? [])
      .filter((one) => one.holds(role, today))
      .map((one) => ({ ...ofPerson(one, tenant, { role, today }), roles: [role], insteadAs: null })),
  );
};

type Among = NoticeRecipient & { readonly role: Role; readonly among: readonly string[] };
const isAmong = (one: NoticeRecipient): one is Among => 'role' in one && one.among !== undefined;

/** Of a page: nobody hears instead where it has no holder of a role. */
const holdersAmong = async (
  paged: readonly Among[],
  { school, today, peopleOf }: Directory,
): Promise<readonly Candidate[]> => {
  const known = await peopleOf(school, [...new Set(paged.flatMap(({ among }) => among))]);
  return paged.flatMap(({ role, among }) =>
    known
      .filter((one) => among.includes(one.id) && one.holds(role, today))
      .map((one) => ({ ...ofPerson(one, school, { role, today }), roles: [role], insteadAs: null })),
  );
};

type Found = Pick<Resolved, 'reached' | 'withoutAddress'>;
const nobody: Found = { reached: [], withoutAddress: [] };

const firstReached = async (
  tiers: readonly (readonly Role[])[],
  unfilled: readonly Role[],
  directory: Directory,
): Promise<Found> => {
  const withoutAddress: Unreachable[] = [];
  for (const tier of tiers.filter(({ length }) => length > 0)) {
    const holding = await holdersOf(tier, directory);
    const inPlace = holding.map((one) => ({ ...one, roles: [...unfilled], insteadAs: one.roles[0] ?? null }));
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
