import type { Sealed } from '../../../events/catalogue/define-events.ts';
import { type Audience, baseRoles, type Capacity } from '../../../events/catalogue/words.ts';
import { audiencesOn } from '../../kernel/audiences.ts';
import { isHeldOn, rolesOn } from '../../kernel/held-roles.ts';
import {
  capacitiesOn,
  decidingParentsOn,
  isPresentOn,
  type PersonView,
  yearOn,
} from '../../kernel/person.ts';
import { untilLeaving, whileGround } from '../../kernel/role-book.ts';
import { groundsOf, WORKING } from '../../kernel/role-grounds.ts';
import { schoolYears } from '../../kernel/school-years.ts';
import type { KnownPerson, PersonState } from './state.ts';

const nobody: PersonView = {
  kind: null,
  roles: [],
  years: [],
  parents: [],
  classes: [],
  lineManagers: [],
  supplier: null,
};

/**
 * What other streams may know of a person: no name, no address. All of it ends with the capacity that it
 * rests on.
 */
export const personView = (state: PersonState): PersonView => {
  if (state.status === 'unregistered') return nobody;
  const { kind, roles, years, parents, classes, lineManagers, supplier, book } = state;
  return {
    kind,
    roles,
    years: schoolYears(years),
    parents: parents.map((link) => whileGround(book, link, ['pupil'])),
    classes: classes.map((one) => whileGround(book, { ...one, of: one.class }, WORKING)),
    lineManagers: lineManagers.map((one) => whileGround(book, { ...one, of: one.manager }, WORKING)),
    supplier,
  };
};

/** The person that may act on a day; null for who never joined, and from the day of leaving on (ORG-06). */
export const presentOn = (state: PersonState, day: string): KnownPerson | null =>
  state.status !== 'unregistered' && isPresentOn(state, day) ? state : null;

/** The roles held on a day, sorted. */
export const rolesAt = (state: PersonState, day: string): readonly string[] =>
  state.status === 'unregistered' ? [] : rolesOn(state.roles, day);

/** Hashes of the log-ins that lead to the person on a day: each ends with the day of leaving (ACC-02). */
export const logInsOn = ({ logIns, book }: KnownPerson, day: string): readonly string[] =>
  logIns
    .filter(({ from, by }) => isHeldOn({ from, until: untilLeaving(book, { from, until: null, by }) }, day))
    .map(({ mark }) => mark);

/** Whether somebody is a parent or carer of a pupil on a day, and may be told of the child. */
export const isParentOf = (child: PersonState, parent: string, day: string): boolean =>
  decidingParentsOn(personView(child), day).some((link) => link.parent === parent);

/** Classes that somebody works with on a day. */
export const classesOn = (state: KnownPerson, day: string): readonly string[] =>
  personView(state)
    .classes.filter((one) => isHeldOn(one, day))
    .map(({ of }) => of);

/** The class of a pupil on a day; null where there is none. */
export const classOf = (state: PersonState, day: string): string | null =>
  yearOn(personView(state), day)?.class ?? null;

/** Whose agreement the person may sign on a day (AGR-01). */
export const audiencesOf = (state: PersonState, day: string): readonly Audience[] =>
  state.status === 'unregistered' ? [] : audiencesOn(personView(state), day);

/** In the order in which they count. */
const inOrder = (capacities: readonly string[]): readonly Capacity[] =>
  baseRoles.filter((one) => capacities.includes(one));

/**
 * Where somebody is reached on a day: in a role at the address of the capacity that the role rests on and at
 * no other, since what is for staff is not for a private address; as a person at the first that there is,
 * also after the day of leaving. Sealed.
 */
export const addressOn = (state: PersonState, role: string | null, day: string): Sealed | null => {
  if (state.status === 'unregistered') return null;
  const held = capacitiesOn(state, day).map((one) => one.role);
  const capacities = role === null ? inOrder(held) : capacitiesOfRole(role, held);
  const found = capacities.flatMap((one) => state.addresses.find(({ capacity }) => capacity === one) ?? []);
  if (found.length === 0 && role === null && held.length === 0) return state.addresses.at(-1)?.email ?? null;
  return found[0]?.email ?? null;
};

/**
 * A capacity is its own; an assigned role rests on the first that is held of those it may rest on, else on
 * any that is held.
 */
const capacitiesOfRole = (role: string, held: readonly string[]): readonly Capacity[] => {
  const own = baseRoles.filter((one) => one === role && held.includes(one));
  if (own.length > 0) return own;
  const ground = groundsOf(role).filter((one) => held.includes(one));
  return ground.length > 0 ? ground.slice(0, 1) : inOrder(held).slice(0, 1);
};
