import { staffRoles } from '../../../events/catalogue/words.ts';
import type { IncidentContext } from './decision.ts';
import type { PersonFact } from './facts.ts';

/** Somebody of that id joined the school at some time: who has left may have been involved all the same. */
export const isKnown = ({ kind }: PersonFact): boolean => kind !== null;

/** Whether everybody whom the command names is known. */
export const areKnown = ({ facts: { people = [] } }: IncidentContext): boolean => people.every(isKnown);

/** Whether the person whom the command names is, or was, a parent or carer. */
export const isParent = ({ facts: { people = [] } }: IncidentContext): boolean =>
  people.length > 0 && people.every(({ roles }) => roles.some(({ role }) => role === 'parent'));

/** Whether the person whom the command names is, or was, a pupil. */
export const isPupil = ({ facts: { people = [] } }: IncidentContext): boolean =>
  people.length > 0 &&
  people.every(({ kind, roles }) => kind === 'pupil' || roles.some(({ role }) => role === 'pupil'));

/** Whether somebody counts as staff when a log entry is recorded or signed (INC-02). */
export const isStaff = (roles: readonly string[]): boolean => staffRoles.some((role) => roles.includes(role));

/** Whether the person whom the command names is, or was, a member of staff. */
export const wasStaff = ({ facts: { people = [] } }: IncidentContext): boolean =>
  people.length > 0 && people.every(({ roles }) => isStaff(roles.map(({ role }) => role)));
