import { staffRoles } from '../../../events/catalogue/words.ts';
import { rolesOn } from '../../kernel/held-roles.ts';
import type { PersonFact } from './facts.ts';

const isStaffAmong = (roles: readonly string[]): boolean => staffRoles.some((role) => roles.includes(role));

/** Whether whoever sends a command counts as staff. */
export const isStaff = ({ actor }: { readonly actor: { readonly roles: readonly string[] } }): boolean =>
  isStaffAmong(actor.roles);

export const wasStaffOn = ({ roles }: PersonFact, day: string): boolean => isStaffAmong(rolesOn(roles, day));
export const wasPupilOn = ({ roles }: PersonFact, day: string): boolean =>
  rolesOn(roles, day).includes('pupil');

/** Somebody of that id joined the school at some time. */
export const isKnown = ({ kind }: PersonFact): boolean => kind !== null;
