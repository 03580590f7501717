import { policiesEvents } from '../../../events/catalogue/policies.ts';
import { schoolsEvents } from '../../../events/catalogue/schools.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfPolicy } from '../../streams/policies/stream.ts';
import { calendarAfter, listsOfSchool, policyOf } from './lists.ts';

const isOfPolicy = isEventOf(policiesEvents);
const isOfSchool = isEventOf(schoolsEvents);

/** The days of the school: by them a half-term, as the policy names it, has a last day. */
const ofSchool = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfSchool(event)) return row;
  if (event.type === 'SchoolRegistered') return { years: [] };
  return event.type === 'AcademicCalendarPublished' && row !== null ? calendarAfter(row, event.data) : row;
};

/**
 * Reviews of the policy that are to come, overdue or made, and whether the governing board was given it
 * (POL-03, POL-04).
 */
export const reviewCalendarProjection: Projection = {
  model: 'review-calendar',
  streams: {
    schools: ofSchool,
    policies: (row, event) => (isOfPolicy(event) ? keptOfPolicy(row, event) : row),
  },
  lists: { schools: listsOfSchool },
  joins: { schools: policyOf },
};
