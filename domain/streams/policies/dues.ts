import type { SchoolCalendar } from '../../kernel/calendar.ts';
import type { Due } from '../../kernel/due.ts';
import { endOfTerm, lastDayOf } from './reviews.ts';
import type { PolicySettings } from './settings.ts';
import type { PolicyState } from './state.ts';

type Calendar = SchoolCalendar | undefined;

/** Where no role of its own reviews. */
const NO_ROLE = '-';

/** Scheduled reviews that are open, each until the last day of its period (K10). */
export const reviewDues = ({ reviews }: PolicyState, calendar: Calendar): readonly Due[] =>
  reviews.flatMap(({ number, due, reviewer, standing, hasFallenDue }) => {
    const dueOn = lastDayOf(due, calendar);
    if (standing !== 'open' || dueOn === null) return [];
    const cycle = `${number}.${reviewer ?? NO_ROLE}.${due.value}`;
    return [{ dueOn, cycle, about: null, hasFallenDue }];
  });

/**
 * What the cycle of a review says: the event that scheduled it, and the role that reviews; null: those that
 * the settings name.
 */
export const reviewIn = (cycle: string): { readonly review: number; readonly reviewer: string | null } => {
  const [number, role = NO_ROLE] = cycle.split('.');
  return { review: Number(number), reviewer: role === NO_ROLE ? null : role };
};

/** Reviews of which the governing board does not know yet, where the school shares each (POL-04). */
export const sharingDues = (
  { made }: PolicyState,
  { shareAtReview }: PolicySettings,
  calendar: Calendar,
): readonly Due[] =>
  shareAtReview === null
    ? []
    : made.flatMap(({ number, on, sharedOn, hasSharingFallenDue: hasFallenDue }) =>
        sharedOn === null
          ? [{ dueOn: endOfTerm(on, calendar), cycle: String(number), about: null, hasFallenDue }]
          : [],
      );
