import type { YearGroup } from '../../../events/catalogue/words.ts';
import type { SchoolCalendar } from '../../kernel/calendar.ts';
import type { Closure, SchoolState } from './state.ts';

/**
 * What decisions of other streams may rely on: the calendar, and which years the school teaches; none before
 * it is registered.
 */
export interface SchoolView extends SchoolCalendar {
  readonly yearGroups: readonly YearGroup[];
  /** Closures as they were declared, each with its number; who stays at home. */
  readonly declared: readonly DeclaredClosure[];
}

/** When the school is closed, and to whom; null: to all, or it was not said. */
export type DeclaredClosure = Pick<Closure, 'number' | 'from' | 'to' | 'yearGroups'>;

export const schoolView = (state: SchoolState): SchoolView => ({
  ...schoolCalendar(state),
  yearGroups: state.status === 'unregistered' ? [] : state.details.yearGroups,
  declared:
    state.status === 'unregistered'
      ? []
      : state.closures.map(({ number, from, to, extent, yearGroups }) => ({
          number,
          from,
          to,
          yearGroups: extent === 'full' ? null : yearGroups,
        })),
});

const FOREVER = '9999-12-31';

/**
 * The days that the school has published (ORG-07), without those on which it is closed as a whole: while some
 * years come, it is a school day. When it ends is said from a day on.
 */
export const schoolCalendar = (state: SchoolState): SchoolCalendar =>
  state.status === 'unregistered'
    ? { years: [], closures: [], dayEndsAt: null }
    : {
        years: state.calendars,
        closures: state.closures.flatMap(({ from, to, extent }) =>
          extent === 'full' ? [{ from, to: to ?? FOREVER }] : [],
        ),
        dayEndsAt: null,
        dayEnds: state.dayTimes.map(({ from, endsAt }) => ({ from, endsAt })),
      };
