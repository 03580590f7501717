import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type { PersonRecorded } from '../../../events/catalogue/people.ts';
import type { YearGroup } from '../../../events/catalogue/words.ts';
import { foldRoles } from '../../kernel/held-roles.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { roleRecordOf } from '../../kernel/role-record.ts';
import type { KnownPerson, PersonState } from './state.ts';

/** The personal side of joining; the roles are folded apart, the same for every event. */
interface Joined {
  readonly name: Sealed;
  readonly email?: Sealed | undefined;
  readonly dateOfBirth?: Sealed | undefined;
  readonly yearGroup?: YearGroup;
}

const joined = (state: PersonState, kind: string, { name, email, dateOfBirth, yearGroup }: Joined): KnownPerson => {
  const before = beforeJoining(state);
  return {
    ...before,
    status: 'registered',
    leftOn: null,
    kind,
    name,
    email: email ?? before.email,
    dateOfBirth: dateOfBirth ?? before.dateOfBirth,
    yearGroup: yearGroup ?? before.yearGroup,
    statedBy: state.events + 1,
    joinedBy: [...before.joinedBy, state.events + 1],
    events: state.events,
  };
};

const kindOf = (event: PersonRecorded): string => {
  const given = roleRecordOf(event);
  return given.kind === 'given' ? given.role : '';
};

const unlinked = { children: [], logIns: [] };
const unknown = { email: null, dateOfBirth: null, yearGroup: null, roles: [], joinedBy: [], ...unlinked };

/** Who joins again after leaving is linked anew, to pupils and to log-ins. */
const beforeJoining = (state: PersonState) => {
  if (state.status === 'unregistered') return unknown;
  return state.status === 'left' ? { ...state, ...unlinked } : state;
};

const added = (list: readonly string[], one: string): readonly string[] => [...list.filter((other) => other !== one), one];
const removed = (list: readonly string[], one: string): readonly string[] => list.filter((other) => other !== one);

const corrected = (state: KnownPerson, data: OfType<PersonRecorded, 'PersonCorrected'>['data']): KnownPerson => {
  if (state.statedBy !== data.corrects) return state;
  return {
    ...state,
    name: data.name ?? state.name,
    email: data.email ?? state.email,
    dateOfBirth: data.dateOfBirth ?? state.dateOfBirth,
    yearGroup: data.changes.yearGroup ?? state.yearGroup,
  };
};

const withDetails = (state: PersonState, event: PersonRecorded): PersonState => {
  switch (event.type) {
    case 'StaffMemberJoined':
    case 'PupilAdmitted':
    case 'GovernorAppointed':
    case 'VolunteerRegistered':
    case 'VisitorRegistered':
    case 'ParentRegistered':
      return joined(state, kindOf(event), event.data);
    case 'ParentLinkedToPupil':
    case 'ParentUnlinkedFromPupil':
    case 'RoleAssigned':
    case 'RoleEnded':
    case 'LogInLinked':
    case 'LogInUnlinked':
    case 'PersonLeft':
    case 'PersonCorrected':
      return state.status === 'unregistered' ? state : changed(state, event);
  }
};

const changed = (state: KnownPerson, event: PersonRecorded): KnownPerson => {
  if (event.type === 'ParentLinkedToPupil') return { ...state, children: added(state.children, event.data.pupil) };
  if (event.type === 'ParentUnlinkedFromPupil') return { ...state, children: removed(state.children, event.data.pupil) };
  if (event.type === 'LogInLinked') return { ...state, logIns: added(state.logIns, event.data.mark) };
  if (event.type === 'LogInUnlinked') return { ...state, logIns: removed(state.logIns, event.data.mark) };
  if (event.type === 'PersonLeft') return { ...state, status: 'left', leftOn: event.data.on };
  if (event.type === 'PersonCorrected') return corrected(state, event.data);
  return state;
};

export const evolve = (state: PersonState, event: PersonRecorded): PersonState => {
  const next = withDetails(state, event);
  return next.status === 'unregistered' ? next : { ...next, roles: foldRoles(next.roles, roleRecordOf(event), state.events + 1) };
};
