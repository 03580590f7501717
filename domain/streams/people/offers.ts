import type { Audience, YearGroup } from '../../../events/catalogue/words.ts';
import { audiencesOn } from '../../kernel/audiences.ts';
import { type HeldRole, rolesOn } from '../../kernel/held-roles.ts';
import type { KnownPerson, PersonState } from './state.ts';

/** What other streams may know of a person: no name, no address. */
export interface PersonRoles {
  /** How the person joined, such as `parent`; null when nobody of that id is known. */
  readonly kind: string | null;
  readonly left: boolean;
  readonly roles: readonly HeldRole[];
  readonly yearGroup: YearGroup | null;
  readonly children: readonly string[];
}

const nobody: PersonRoles = { kind: null, left: false, roles: [], yearGroup: null, children: [] };

export const personRoles = (state: PersonState): PersonRoles => {
  if (state.status === 'unregistered') return nobody;
  const { status, kind, roles, yearGroup, children } = state;
  return { kind, left: status === 'left', roles, yearGroup, children };
};

/** The person that may act on a day; null for who never joined, and from the day of leaving on (ORG-06). */
export const presentOn = (state: PersonState, day: string): KnownPerson | null =>
  state.status === 'unregistered' || (state.leftOn !== null && state.leftOn <= day) ? null : state;

/** The roles held on a day, sorted. */
export const rolesAt = (state: PersonState, day: string): readonly string[] =>
  state.status === 'unregistered' ? [] : rolesOn(state.roles, day);

/** Whose agreement the person may sign on a day (AGR-01). */
export const audiencesOf = (state: PersonState, day: string): readonly Audience[] =>
  state.status === 'unregistered' ? [] : audiencesOn(state, day);
