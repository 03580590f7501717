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

const joined = (
  state: PersonState,
  kind: string,
  { name, email, dateOfBirth, yearGroup }: Joined,
): KnownPerson => {
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

/** Who joins again after leaving is linked again, to pupils and to log-ins. */
const beforeJoining = (state: PersonState) => {
  if (state.status === 'unregistered') return unknown;
  return state.status === 'left' ? { ...state, ...unlinked } : state;
};

const added = (list: readonly string[], one: string): readonly string[] => [
  ...list.filter((other) => other !== one),
  one,
];
const removed = (list: readonly string[], one: string): readonly string[] =>
  list.filter((other) => other !== one);

const corrected = (
  state: KnownPerson,
  data: OfType<PersonRecorded, 'PersonCorrected'>['data'],
): KnownPerson => {
  if (state.statedBy !== data.corrects) return state;
  return {
    ...state,
    name: data.name ?? state.name,
    email: data.email ?? state.email,
    dateOfBirth: data.dateOfBirth ?? state.dateOfBirth,
    yearGroup: data.changes.yearGroup ?? state.yearGroup,
  };
};

/** Nothing happens to somebody who never joined. */
const ifKnown = (state: PersonState, change: (known: KnownPerson) => KnownPerson): PersonState =>
  state.status === 'unregistered' ? state : change(state);

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
      return ifKnown(state, (known) => ({ ...known, children: added(known.children, event.data.pupil) }));
    case 'ParentUnlinkedFromPupil':
      return ifKnown(state, (known) => ({ ...known, children: removed(known.children, event.data.pupil) }));
    case 'LogInLinked':
      return ifKnown(state, (known) => ({ ...known, logIns: added(known.logIns, event.data.mark) }));
    case 'LogInUnlinked':
      return ifKnown(state, (known) => ({ ...known, logIns: removed(known.logIns, event.data.mark) }));
    case 'PersonLeft':
      return ifKnown(state, (known) => ({ ...known, status: 'left', leftOn: event.data.on }));
    case 'PersonCorrected':
      return ifKnown(state, (known) => corrected(known, event.data));
    // Roles are folded apart, the same for every event.
    case 'RoleAssigned':
    case 'RoleEnded':
      return state;
  }
};

export const evolve = (state: PersonState, event: PersonRecorded): PersonState => {
  const next = withDetails(state, event);
  return next.status === 'unregistered'
    ? next
    : { ...next, roles: foldRoles(next.roles, roleRecordOf(event), state.events + 1) };
};
