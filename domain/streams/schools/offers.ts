import type { YearGroup } from '../../../events/catalogue/words.ts';
import type { SchoolCalendar } from '../../kernel/calendar.ts';
import type { SchoolState } from './state.ts';

/** What decisions of other streams may rely on: the calendar, and which years the school teaches; none before it is registered. */
export interface SchoolView extends SchoolCalendar {
  readonly yearGroups: readonly YearGroup[];
}

export const schoolView = (state: SchoolState): SchoolView => ({
  ...schoolCalendar(state),
  yearGroups: state.status === 'unregistered' ? [] : state.details.yearGroups,
});

/** The days that the school has published (ORG-07); closures and the end of its days are not recorded yet. */
export const schoolCalendar = (state: SchoolState): SchoolCalendar => ({
  years: state.status === 'unregistered' ? [] : state.calendars,
  closures: [],
  dayEndsAt: null,
});
