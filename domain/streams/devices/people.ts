import { staffRoles } from '../../../events/catalogue/words.ts';
import { rolesOn } from '../../kernel/held-roles.ts';
import { decidingParentsOn, type PersonView } from '../../kernel/person.ts';

const holds = (person: PersonView | undefined, roles: readonly string[], day: string): boolean =>
  person !== undefined && rolesOn(person.roles, day).some((role) => roles.includes(role));

/** Somebody of that id is, or was, at the school. */
export const isKnown = (person: PersonView | undefined): person is PersonView =>
  person !== undefined && person.kind !== null;

export const isParentOn = (person: PersonView | undefined, day: string): boolean =>
  holds(person, ['parent'], day);
export const isPupilOn = (person: PersonView | undefined, day: string): boolean =>
  holds(person, ['pupil'], day);
/** A parent or carer who decides for the pupil; no mere contact, and nobody who is not to be told. */
export const isChildOf = (pupil: PersonView, parent: string, day: string): boolean =>
  decidingParentsOn(pupil, day).some((link) => link.parent === parent);
export const isStaffOn = (person: PersonView | undefined, day: string): boolean =>
  holds(person, staffRoles, day);
