import type { SchoolCalendar } from '../../kernel/calendar.ts';
import type { SchoolState } from './state.ts';

/** The days that the school has published (ORG-07); closures and the end of its days are not recorded yet. */
export const schoolCalendar = (state: SchoolState): SchoolCalendar => ({
  years: state.status === 'unregistered' ? [] : state.calendars,
  closures: [],
  dayEndsAt: null,
});
