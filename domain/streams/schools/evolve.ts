import type { SchoolRecorded } from '../../../events/catalogue/schools.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { type Calendar, type SchoolState, schoolFields } from './state.ts';

type Recorded<T extends SchoolRecorded['type']> = OfType<SchoolRecorded, T>['data'];

const registered = (
  state: SchoolState,
  { name, phase, yearGroups }: Recorded<'SchoolRegistered'>,
): SchoolState => {
  const by = state.events + 1;
  const statedBy = { name: by, phase: by, yearGroups: by };
  return {
    status: 'registered',
    events: state.events,
    details: { name, phase, yearGroups },
    statedBy,
    calendars: [],
  };
};

const changed = (state: SchoolState, changes: Recorded<'SchoolDetailsChanged'>, by: number): SchoolState => {
  if (state.status === 'unregistered') return state;
  const { name, phase, yearGroups } = state.details;
  const details = {
    name: changes.name ?? name,
    phase: changes.phase ?? phase,
    yearGroups: changes.yearGroups ?? yearGroups,
  };
  const stated = schoolFields
    .filter((field) => changes[field] !== undefined)
    .map((field) => [field, by] as const);
  return { ...state, details, statedBy: { ...state.statedBy, ...Object.fromEntries(stated) } };
};

const published = (state: SchoolState, calendar: Calendar): SchoolState => {
  if (state.status === 'unregistered') return state;
  const others = state.calendars.filter(({ academicYear }) => academicYear !== calendar.academicYear);
  return {
    ...state,
    calendars: [...others, calendar].toSorted((a, b) => (a.academicYear < b.academicYear ? -1 : 1)),
  };
};

export const evolve = (state: SchoolState, event: SchoolRecorded): SchoolState => {
  switch (event.type) {
    case 'SchoolRegistered':
      return registered(state, event.data);
    case 'SchoolDetailsChanged':
      return changed(state, event.data, state.events + 1);
    case 'AcademicCalendarPublished':
      return published(state, event.data);
    case 'SchoolCorrected':
      return changed(state, event.data.changes, event.data.corrects);
  }
};
