import type { PersonEvent, PersonRecorded } from '../../events/catalogue/people.ts';

/** What an event of a person means for roles. */
export type RoleRecord =
  | {
      readonly kind: 'given';
      readonly role: string;
      readonly from: string;
      readonly until: string | null;
      /** Whether it comes from joining. */
      readonly isCapacity: boolean;
    }
  | { readonly kind: 'ended'; readonly role: string; readonly on: string }
  | { readonly kind: 'capacity-ended'; readonly capacity: string; readonly on: string }
  | { readonly kind: 'left'; readonly on: string }
  | { readonly kind: 'corrected'; readonly corrects: number; readonly from: string }
  | { readonly kind: 'none' };

const joined = (role: string, from: string, until: string | null = null): RoleRecord => ({
  kind: 'given',
  role,
  from,
  until,
  isCapacity: true,
});

/** Joining gives a role of its own, a capacity (ORG-06); a visitor's lasts one day. */
export const roleRecordOf = (event: PersonEvent | PersonRecorded): RoleRecord => {
  switch (event.type) {
    case 'StaffMemberJoined':
      return joined(event.data.kind, event.data.startedOn);
    case 'PupilAdmitted':
      return joined('pupil', event.data.admittedOn);
    case 'GovernorAppointed':
      return joined('governor', event.data.appointedOn);
    case 'VolunteerRegistered':
      return joined('volunteer', event.data.from);
    case 'VisitorRegistered':
      return joined('visitor', event.data.visitOn, event.data.visitOn);
    case 'ParentRegistered':
      return joined('parent', event.data.from);
    case 'RoleAssigned': {
      const { role, from, until = null } = event.data;
      return { kind: 'given', role, from, until, isCapacity: false };
    }
    case 'RoleEnded':
      return { kind: 'ended', role: event.data.role, on: event.data.on };
    case 'CapacityEnded':
      return { kind: 'capacity-ended', capacity: event.data.capacity, on: event.data.on };
    case 'PersonLeft':
      return { kind: 'left', on: event.data.on };
    case 'PersonCorrected':
      return event.data.changes.from === undefined
        ? { kind: 'none' }
        : { kind: 'corrected', corrects: event.data.corrects, from: event.data.changes.from };
    case 'PupilMovedUp':
    case 'ContactChanged':
    case 'StaffAssignedToClass':
    case 'StaffTakenFromClass':
    case 'LineManagerAssigned':
    case 'OutsideIdLinked':
    case 'OutsideIdUnlinked':
    case 'ParentLinkedToPupil':
    case 'ParentUnlinkedFromPupil':
    case 'LogInLinked':
    case 'LogInUnlinked':
      return { kind: 'none' };
  }
};
