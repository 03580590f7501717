import type { SchoolRecorded } from '../../../events/catalogue/schools.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { corrected } from './corrected.ts';
import type { Registered } from './decision.ts';
import { type Appointment, type Calendar, type Closure, type SchoolState, schoolFields } from './state.ts';

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
    suppliers: [],
    certifications: [],
    closures: [],
    homeLearning: [],
    dayTimes: [],
  };
};

const changed = (state: Registered, changes: Recorded<'SchoolDetailsChanged'>, by: number): SchoolState => {
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

const published = (state: Registered, calendar: Calendar): SchoolState => {
  const others = state.calendars.filter(({ academicYear }) => academicYear !== calendar.academicYear);
  return {
    ...state,
    calendars: [...others, calendar].toSorted((a, b) => (a.academicYear < b.academicYear ? -1 : 1)),
  };
};

/** A slip in the school's details, or in what else was recorded: each number is of one event. */
const putRight = (state: Registered, correction: Recorded<'SchoolCorrected'>): SchoolState => {
  const { corrects, changes } = correction;
  const isOfDetails = Object.values(state.statedBy).includes(corrects);
  return isOfDetails ? changed(state, changes, corrects) : { ...state, ...corrected(state, correction) };
};

export const evolve = (state: SchoolState, event: SchoolRecorded): SchoolState => {
  if (event.type === 'SchoolRegistered') return registered(state, event.data);
  if (state.status === 'unregistered') return state;
  const number = state.events + 1;
  switch (event.type) {
    case 'SchoolDetailsChanged':
      return changed(state, event.data, number);
    case 'AcademicCalendarPublished':
      return published(state, event.data);
    case 'SupplierAppointed': {
      const { agreement: _, ...appointed } = event.data;
      const added = { number, ...appointed, endedBy: null };
      return { ...state, suppliers: [...state.suppliers, added] };
    }
    case 'SupplierAgreementEnded': {
      const { appointment, lastDay: until } = event.data;
      const ended = (one: Appointment) =>
        one.number === appointment ? { ...one, until, endedBy: number } : one;
      return { ...state, suppliers: state.suppliers.map(ended) };
    }
    case 'CertificationRecorded': {
      return { ...state, certifications: [...state.certifications, { number, ...event.data }] };
    }
    case 'SchoolDayTimesSet':
      return { ...state, dayTimes: [...state.dayTimes, { number, ...event.data }] };
    case 'SchoolClosureDeclared': {
      const declared = { number, ...event.data, endedBy: null };
      return { ...state, closures: [...state.closures, declared] };
    }
    case 'SchoolClosureEnded': {
      const { closure, lastDay: to } = event.data;
      const ended = (one: Closure) => (one.number === closure ? { ...one, to, endedBy: number } : one);
      return { ...state, closures: state.closures.map(ended) };
    }
    case 'HomeLearningPublished': {
      const { closure, page } = event.data;
      const others = state.homeLearning.filter((one) => one.closure !== closure);
      return { ...state, homeLearning: [...others, { closure, page }] };
    }
    case 'SchoolCorrected':
      return putRight(state, event.data);
  }
};
