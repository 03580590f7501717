import type { PersonRecorded } from '../../../events/catalogue/people.ts';
import { foldBook, heldRoles } from '../../kernel/role-book.ts';
import { roleRecordOf } from '../../kernel/role-record.ts';
import { contactChanged, corrected, joined } from './evolve-details.ts';
import {
  lineManaged,
  linked,
  logInLinked,
  logInUnlinked,
  movedUp,
  outsideIdLinked,
  outsideIdUnlinked,
  taken,
  unlinked,
  withClass,
} from './evolve-links.ts';
import type { KnownPerson, PersonState } from './state.ts';

/** Nothing happens to somebody who never joined. */
const ifKnown = (state: PersonState, change: (known: KnownPerson) => KnownPerson): PersonState =>
  state.status === 'unregistered' ? state : change(state);

/**
 * Of roles that a school is never without, those that end with this leaving and with nobody named who takes
 * over.
 */
const leftUnfilled =
  (
    by: number,
    { on, unfilled = [] }: { readonly on: string; readonly unfilled?: readonly string[] | undefined },
  ) =>
  (known: KnownPerson): KnownPerson => ({
    ...known,
    unfilled: [
      ...known.unfilled.filter(({ from }) => from < on),
      ...unfilled.map((role) => ({ role, from: on, by })),
    ],
  });

const withDetails = (state: PersonState, event: PersonRecorded): PersonState => {
  const by = state.events + 1;
  switch (event.type) {
    case 'StaffMemberJoined':
    case 'PupilAdmitted':
    case 'GovernorAppointed':
    case 'VolunteerRegistered':
    case 'VisitorRegistered':
    case 'ParentRegistered':
      return joined(state, event);
    case 'PupilMovedUp':
      return ifKnown(state, (known) => movedUp(known, event.data, by));
    case 'ContactChanged':
      return ifKnown(state, (known) => contactChanged(known, event.data, by));
    case 'ParentLinkedToPupil':
      return ifKnown(state, (known) => linked(known, event.data, by));
    case 'ParentUnlinkedFromPupil':
      return ifKnown(state, (known) => unlinked(known, event.data));
    case 'StaffAssignedToClass':
      return ifKnown(state, (known) => withClass(known, event.data, by));
    case 'StaffTakenFromClass':
      return ifKnown(state, (known) => taken(known, event.data));
    case 'LineManagerAssigned':
      return ifKnown(state, (known) => lineManaged(known, event.data, by));
    case 'LogInLinked':
      return ifKnown(state, (known) => logInLinked(known, event.data, by));
    case 'LogInUnlinked':
      return ifKnown(state, (known) => logInUnlinked(known, event.data));
    case 'OutsideIdLinked':
      return ifKnown(state, (known) => outsideIdLinked(known, event.data));
    case 'OutsideIdUnlinked':
      return ifKnown(state, (known) => outsideIdUnlinked(known, event.data));
    case 'CapacityEnded':
    case 'PersonLeft':
      return ifKnown(state, leftUnfilled(by, event.data));
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
  if (next.status === 'unregistered') return next;
  const book = foldBook(next.book, roleRecordOf(event), state.events + 1);
  const leaving = book.leavings.at(-1);
  return { ...next, book, roles: heldRoles(book), leftOn: leaving?.back === null ? leaving.from : null };
};
