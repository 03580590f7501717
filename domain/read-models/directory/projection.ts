import { peopleEvents } from '../../../events/catalogue/people.ts';
import { policiesEvents } from '../../../events/catalogue/policies.ts';
import { schoolsEvents } from '../../../events/catalogue/schools.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { bookInRow, heldRoles } from '../../kernel/role-book.ts';
import { roleRecordOf } from '../../kernel/role-record.ts';
import { keptOfPolicy } from '../../streams/policies/stream.ts';
import { keptOfSchool } from '../../streams/schools/stream.ts';
import { listsOfPerson, listsOfSchool, policyOf } from './lists.ts';

const isOfPerson = isEventOf(peopleEvents);
const isOfPolicy = isEventOf(policiesEvents);
const isOfSchool = isEventOf(schoolsEvents);

/** Somebody who works at the school or governs it may come to lead; families and guests never stand here. */
const mayLead = ['StaffMemberJoined', 'GovernorAppointed', 'VolunteerRegistered'];

/** Ids and days alone: what leaders are called stands in the list of role holders. */
const ofPerson = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfPerson(event) || (row === null && !mayLead.includes(event.type))) return row;
  const book = bookInRow(row, roleRecordOf(event), event.version);
  return { book, roles: heldRoles(book) };
};

/**
 * The school, who works for it, who leads, what it is certified for, which systems it uses (ORG-01 to
 * ORG-05).
 */
export const directoryProjection: Projection = {
  model: 'directory',
  streams: {
    schools: (row, event) => (isOfSchool(event) ? keptOfSchool(row, event) : row),
    policies: (row, event) => (isOfPolicy(event) ? keptOfPolicy(row, event) : row),
    people: ofPerson,
  },
  lists: { schools: listsOfSchool, people: listsOfPerson },
  joins: { schools: policyOf },
};
