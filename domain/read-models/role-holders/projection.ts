import { type PersonRecorded, peopleEvents } from '../../../events/catalogue/people.ts';
import { rolesInRow } from '../../kernel/held-roles.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { roleRecordOf } from '../../kernel/role-record.ts';
import { listsOfPerson } from './lists.ts';

const isOfPerson = isEventOf(peopleEvents);

/** What a row may take; the history of the parent has what fell out of it. */
const MOST_CHILDREN = 50;
const unlinked = { children: [], leftOn: null };

/** Who joins again after leaving is linked again. */
const joined = (row: RowData): RowData => (row['leftOn'] === null ? row : { ...row, ...unlinked });

const childrenIn = ({ children }: RowData, other: string): readonly string[] =>
  (Array.isArray(children) ? children : [])
    .filter((child) => typeof child === 'string')
    .filter((child) => child !== other);

const changed = (row: RowData, event: ProjectedEvent & PersonRecorded): RowData => {
  switch (event.type) {
    case 'StaffMemberJoined':
    case 'GovernorAppointed':
    case 'VolunteerRegistered':
    case 'VisitorRegistered':
    case 'ParentRegistered':
      return {
        ...joined(row),
        name: event.data.name,
        email: event.data.email ?? row['email'] ?? null,
        statedBy: event.version,
      };
    case 'PupilAdmitted':
      return { ...joined(row), name: event.data.name, email: null, statedBy: event.version };
    case 'PersonCorrected': {
      if (row['statedBy'] !== event.data.corrects) return row;
      const { name, email } = event.data;
      return { ...row, ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) };
    }
    case 'ParentLinkedToPupil':
      return {
        ...row,
        children: [...childrenIn(row, event.data.pupil), event.data.pupil].slice(-MOST_CHILDREN),
      };
    case 'ParentUnlinkedFromPupil':
      return { ...row, children: childrenIn(row, event.data.pupil) };
    case 'PersonLeft':
      return { ...row, leftOn: event.data.on };
    case 'RoleAssigned':
    case 'RoleEnded':
    case 'LogInLinked':
    case 'LogInUnlinked':
      return row;
  }
};

/** Name and address are sealed here as they are in the log; a row exists from the first joining on. */
const ofPerson = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfPerson(event)) return row;
  const roles = rolesInRow(row, roleRecordOf(event), event.version);
  return changed({ ...unlinked, ...row, roles }, event);
};

/** Who holds which role, and who is whose parent (ORG-02, ORG-06); notices find their recipients here. */
export const roleHoldersProjection: Projection = {
  model: 'role-holders',
  streams: { people: ofPerson },
  lists: { people: listsOfPerson },
};
