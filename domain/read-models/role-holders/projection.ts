import { type PersonRecorded, peopleEvents } from '../../../events/catalogue/people.ts';
import { isOver } from '../../kernel/held-roles.ts';
import { dayBefore } from '../../kernel/instant.ts';
import { parentsAfter } from '../../kernel/parent-links.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { bookInRow, heldRoles } from '../../kernel/role-book.ts';
import { roleRecordOf } from '../../kernel/role-record.ts';
import { type ClassWork, classesIn, listsOfPerson, parentsIn } from './lists.ts';

const isOfPerson = isEventOf(peopleEvents);

/** What a row may take; the history of the pupil has what fell out of it. */
const MOST_PARENTS = 50;
const MOST_CLASSES = 50;

const classesAfter = (row: RowData, event: ProjectedEvent & PersonRecorded): readonly ClassWork[] => {
  const classes = classesIn(row);
  switch (event.type) {
    case 'StaffAssignedToClass': {
      const { class: ofClass, from, until = null } = event.data;
      return [...classes, { class: ofClass, from, until, by: event.version }].slice(-MOST_CLASSES);
    }
    case 'StaffTakenFromClass': {
      const { class: ofClass, on } = event.data;
      return classes.map((one) =>
        one.class === ofClass && !isOver(one, on) ? { ...one, until: dayBefore(on) } : one,
      );
    }
    case 'PersonCorrected': {
      const { corrects, changes } = event.data;
      return classes.map((one) =>
        one.by === corrects
          ? { ...one, from: changes.from ?? one.from, class: changes.class ?? one.class }
          : one,
      );
    }
    default:
      return classes;
  }
};

const named = (row: RowData, event: ProjectedEvent & PersonRecorded): RowData => {
  switch (event.type) {
    case 'StaffMemberJoined':
    case 'PupilAdmitted':
    case 'GovernorAppointed':
    case 'VolunteerRegistered':
    case 'VisitorRegistered':
    case 'ParentRegistered':
      return { ...row, name: event.data.name, statedBy: event.version };
    case 'ContactChanged':
      return event.data.name === undefined ? row : { ...row, name: event.data.name, statedBy: event.version };
    case 'PersonCorrected':
      return row['statedBy'] !== event.data.corrects || event.data.name === undefined
        ? row
        : { ...row, name: event.data.name };
    default:
      return row;
  }
};

/** The name is sealed here as it is in the log; a row of lists exists from the first joining on. */
const ofPerson = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfPerson(event)) return row;
  const book = bookInRow(row, roleRecordOf(event), event.version);
  const kept = {
    parents: parentsAfter(parentsIn(row ?? {}), event, event.version).slice(-MOST_PARENTS),
    classes: classesAfter(row ?? {}, event),
  };
  return named({ ...row, book, roles: heldRoles(book), ...kept }, event);
};

/** Who holds which role, and who is whose parent (ORG-02, ORG-06); notices find their recipients here. */
export const roleHoldersProjection: Projection = {
  model: 'role-holders',
  streams: { people: ofPerson },
  lists: { people: listsOfPerson },
};
