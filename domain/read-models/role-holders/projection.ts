import { peopleEvents } from '../../../events/catalogue/people.ts';
import { foldRoles, heldRolesIn } from '../../kernel/held-roles.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { roleRecordOf } from '../../kernel/role-record.ts';

const isOfPerson = isEventOf(peopleEvents);

/** Name and address are sealed here as they are in the log; a row exists from the first joining on. */
const ofPerson = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfPerson(event)) return row;
  const next: RowData = { ...row, roles: foldRoles(heldRolesIn(row), roleRecordOf(event), event.version) };
  switch (event.type) {
    case 'StaffMemberJoined':
    case 'GovernorAppointed':
    case 'VolunteerRegistered':
    case 'VisitorRegistered':
    case 'ParentRegistered':
      return { ...next, name: event.data.name, email: event.data.email ?? next['email'] ?? null, statedBy: event.version };
    case 'PupilAdmitted':
      return { ...next, name: event.data.name, email: null, statedBy: event.version };
    case 'PersonCorrected': {
      if (next['statedBy'] !== event.data.corrects) return next;
      const { name, email } = event.data;
      return { ...next, ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) };
    }
    case 'ParentLinkedToPupil':
    case 'ParentUnlinkedFromPupil':
    case 'RoleAssigned':
    case 'RoleEnded':
    case 'LogInLinked':
    case 'LogInUnlinked':
    case 'PersonLeft':
      return next;
  }
};

/** Who holds which role (ORG-02); notices find their recipients here. */
export const roleHoldersProjection: Projection = { model: 'role-holders', streams: { people: ofPerson } };
