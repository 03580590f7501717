import type { PersonEvent, PersonRecorded } from '../../events/catalogue/people.ts';

/** What an event of a person means for roles. */
export type RoleRecord =
  | { readonly kind: 'given'; readonly role: string; readonly from: string; readonly until: string | null }
  | { readonly kind: 'ended'; readonly role: string; readonly on: string }
  | { readonly kind: 'all-ended'; readonly on: string }
  | { readonly kind: 'corrected'; readonly corrects: number; readonly from: string }
  | { readonly kind: 'none' };

const given = (role: string, from: string, until?: string): RoleRecord => ({
  kind: 'given',
  role,
  from,
  until: until ?? null,
});

/** Joining gives a role of its own (ORG-06); a visitor's lasts one day. */
export const roleRecordOf = (event: PersonEvent | PersonRecorded): RoleRecord => {
  switch (event.type) {
    case 'StaffMemberJoined':
      return given(event.data.kind, event.data.startedOn);
    case 'PupilAdmitted':
      return given('pupil', event.data.admittedOn);
    case 'GovernorAppointed':
      return given('governor', event.data.appointedOn);
    case 'VolunteerRegistered':
      return given('volunteer', event.data.from);
    case 'VisitorRegistered':
      return given('visitor', event.data.visitOn, event.data.visitOn);
    case 'ParentRegistered':
      return given('parent', event.data.from);
    case 'RoleAssigned':
      return given(event.data.role, event.data.from, event.data.until);
    case 'RoleEnded':
      return { kind: 'ended', role: event.data.role, on: event.data.on };
    case 'PersonLeft':
      return { kind: 'all-ended', on: event.data.on };
    case 'PersonCorrected':
      return event.data.changes.from === undefined
        ? { kind: 'none' }
        : { kind: 'corrected', corrects: event.data.corrects, from: event.data.changes.from };
    case 'ParentLinkedToPupil':
    case 'ParentUnlinkedFromPupil':
    case 'LogInLinked':
    case 'LogInUnlinked':
      return { kind: 'none' };
  }
};
