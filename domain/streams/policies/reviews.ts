import type { PolicyEvent } from '../../../events/catalogue/policies.ts';
import type { Role } from '../../../events/catalogue/words.ts';
import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { nextPeriod, periodOf } from '../../kernel/calendar.ts';
import { plusMonths } from '../../kernel/day.ts';
import { endOfNamed } from '../../kernel/named-periods.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { PolicyState, ReviewCause, ReviewDay, ScheduledReview } from './state.ts';

type Scheduled = OfType<PolicyEvent, 'PolicyReviewScheduled'>;
type Calendar = SchoolCalendar | undefined;
const noCalendar: SchoolCalendar = { years: [], closures: [], dayEndsAt: null };

/** The last day on which a review is in time; null: there is no such period. */
export const lastDayOf = ({ value }: ReviewDay, calendar: Calendar): string | null =>
  endOfNamed(calendar ?? noCalendar, value);

/** A review because of guidance stands beside the one that the policy names. */
export const isOfGuidance = ({ kind }: ReviewCause): boolean => kind === 'guidance-change';

/** A newer version's review takes the place of it. What has fallen due stays until it is made. */
export const isReplaceable = ({ standing, cause, hasFallenDue }: ScheduledReview): boolean =>
  standing === 'open' && !isOfGuidance(cause) && !hasFallenDue;

/** The review that is to come, as the policy names it. */
export const nextReviewOf = ({ reviews }: Pick<PolicyState, 'reviews'>): ScheduledReview | null =>
  reviews.findLast(isReplaceable) ?? null;

export interface Wanted {
  readonly due: ReviewDay;
  readonly reviewer: Role | null;
}

const dayFor = ({ due }: Wanted, calendar: Calendar): string => lastDayOf(due, calendar) ?? '9999-12-31';

/** Where rows of one version disagree, the earliest counts (POL-03). */
export const earliestOf = (wanted: readonly Wanted[], calendar: Calendar): Wanted | null =>
  wanted.toSorted((a, b) => (dayFor(a, calendar) < dayFor(b, calendar) ? -1 : 1))[0] ?? null;

/**
 * What schedules the earliest of some reviews; nothing where an earlier one of the same version is scheduled
 * already.
 * @param isOfThisVersion whether a scheduled review follows from the version that these follow from
 */
export const scheduling = (
  state: Pick<PolicyState, 'reviews'>,
  wanted: readonly Wanted[],
  {
    cause,
    calendar,
    isOfThisVersion,
  }: {
    readonly cause: ReviewCause;
    readonly calendar: Calendar;
    readonly isOfThisVersion: (cause: ReviewCause) => boolean;
  },
): readonly Scheduled[] => {
  const earliest = earliestOf(wanted, calendar);
  if (earliest === null) return [];
  const standing = nextReviewOf(state);
  const isLater =
    standing !== null &&
    isOfThisVersion(standing.cause) &&
    dayFor(standing, calendar) <= dayFor(earliest, calendar);
  return isLater ? [] : [scheduledFor(earliest, cause)];
};

export const scheduledFor = ({ due, reviewer }: Wanted, cause: ReviewCause): Scheduled => ({
  type: 'PolicyReviewScheduled',
  data: { due, reviewer, cause },
});

/**
 * The last day of the term that holds a day, or of the next one; three months later where no term is
 * published.
 */
export const endOfTerm = (day: string, calendar: Calendar): string => {
  const school = calendar ?? noCalendar;
  return (periodOf(school, 'term', day) ?? nextPeriod(school, 'term', day))?.to ?? plusMonths(day, 3);
};
