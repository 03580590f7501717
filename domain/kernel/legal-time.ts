import { nextSchoolDay, type PeriodKind, periodOf, type SchoolCalendar, schoolDaysIn } from './calendar.ts';
import { plusDays, plusMonths, weekdayOf } from './day.ts';
import type { DueTime } from './due.ts';
import { plusMinutes } from './instant.ts';
import { londonDate } from './london.ts';
import { nextDueOn } from './recurring.ts';

/** How long a rule gives. */
export type LegalLength =
  /** From an instant on, through nights and weekends. */
  | { readonly hours: number }
  /** Days of any kind, that of the beginning the first of them. */
  | { readonly days: number }
  /** To the same day of a later month, and on to Monday where that is a weekend. */
  | { readonly months: number; readonly extendedBy: number }
  /** Days on which pupils are at school; those of a term that begins count from its first. */
  | { readonly schoolDays: number }
  /** Once in each. */
  | { readonly each: PeriodKind };

export interface LegalEdition<L extends LegalLength = LegalLength> {
  /** The text, by its year: an event keeps it, so that a replay can ask another one. */
  readonly edition: string;
  /** The first day on which it holds. */
  readonly from: string;
  readonly length: L;
}

/**
 * Each rule with its editions, oldest first; the first one holds for all days before it, too. What is asked
 * by law and statutory guidance runs whatever a policy says; what is asked by a standard of the department
 * alone (`accessReview`, `cyberTraining`) runs where a policy takes it over, and is here to be asked of.
 */
export const legalTimes = {
  /** UK GDPR, article 33: the authority hears of a breach within 72 hours of awareness. */
  breachReport: [{ edition: 'uk-gdpr-2018', from: '2018-05-25', length: { hours: 72 } }],
  /** UK GDPR, article 12(3): a month from asking, and two more where it is complex or there are many. */
  subjectRequest: [{ edition: 'uk-gdpr-2018', from: '2018-05-25', length: { months: 1, extendedBy: 2 } }],
  /** Data Protection Act 2018, section 164A: 30 days, beginning when a complaint is received. */
  complaintAcknowledged: [{ edition: 'duaa-2025', from: '2026-06-19', length: { days: 30 } }],
  /** Keeping children safe in education: a child-protection file follows the pupil. */
  fileTransfer: [{ edition: 'kcsie-2022', from: '2022-09-01', length: { schoolDays: 5 } }],
  /** Standards of 2023: every twelve months; keeping children safe in education 2026: each school year. */
  filteringReview: [
    { edition: 'filtering-standards-2023', from: '2023-03-29', length: { months: 12, extendedBy: 0 } },
    { edition: 'kcsie-2026', from: '2026-09-01', length: { each: 'academic-year' } },
  ],
  /** Cyber security standards of the department: who still needs which rights. */
  accessReview: [{ edition: 'cyber-standards-2024', from: '2024-05-01', length: { each: 'academic-year' } }],
  /** The same: everybody with access to the network, and a governor. */
  cyberTraining: [
    { edition: 'cyber-standards-2024', from: '2024-05-01', length: { months: 12, extendedBy: 0 } },
  ],
} as const satisfies Readonly<Record<string, readonly LegalEdition[]>>;

export type LegalRule = keyof typeof legalTimes;

export const editionOn = <E extends Pick<LegalEdition, 'from'>>(editions: readonly E[], day: string): E => {
  const [first] = editions;
  const held = editions.findLast(({ from }) => from <= day) ?? first;
  if (held === undefined) throw new Error('A rule of law has an edition');
  return held;
};

/** What runs under a rule, from its beginning on. */
export interface LegalRun {
  /** Day, or instant where hours run. */
  readonly begun: string;
  /** Days that do not count. */
  readonly pausedDays?: number;
  readonly isExtended?: boolean;
  /** It is expected since then, and was never done: the period that holds the day is the first. */
  readonly isFirst?: boolean;
}

/** What ends at a weekend ends on Monday; bank holidays give no time here, though the law would. */
const workingDay = (day: string): string => plusDays(day, weekdayOf(day) > 5 ? 8 - weekdayOf(day) : 0);

/**
 * Weekdays, where the calendar does not say on which days pupils are at school: never more time than it
 * gives.
 */
const nextWeekday = (day: string): string => workingDay(plusDays(day, 1));

const isFirstOfTerm = (school: SchoolCalendar, day: string): boolean => {
  const term = periodOf(school, 'term', day);
  return term !== null && schoolDaysIn(school, { from: term.from, to: day }).length <= 1;
};

/** The last of so many school days; of a term that begins, its first day is the first of them. */
const afterSchoolDays = (school: SchoolCalendar, begun: string, count: number): string => {
  const isInTerm = periodOf(school, 'half-term', begun) !== null;
  const counted = isInTerm && isFirstOfTerm(school, begun) ? plusDays(begun, -1) : begun;
  return Array.from({ length: count }).reduce<string>(
    (day) => nextSchoolDay(school, day) ?? nextWeekday(day),
    counted,
  );
};

/**
 * The last day or instant in time of a run by one length; null where the calendar has to say and does not.
 */
export const lastInTime = (
  length: LegalLength,
  { begun, pausedDays = 0, isExtended = false, isFirst = false }: LegalRun,
  school: SchoolCalendar,
): DueTime | null => {
  if ('hours' in length) return { dueAt: plusMinutes(begun, length.hours * 60) };
  const day = begun.includes('T') ? londonDate(begun) : begun;
  if ('days' in length) return { dueOn: plusDays(day, length.days - 1 + pausedDays) };
  if ('schoolDays' in length) return { dueOn: afterSchoolDays(school, day, length.schoolDays) };
  if ('each' in length) {
    const every = { kind: 'end-of', period: length.each } as const;
    const dueOn = nextDueOn(every, { last: isFirst ? null : day, expectedFrom: day }, school);
    return dueOn === null ? null : { dueOn };
  }
  const last = plusMonths(day, isExtended ? length.months + length.extendedBy : length.months);
  return { dueOn: workingDay(plusDays(last, pausedDays)) };
};

/** The last instant in time for what began at an instant, by the edition of its day. */
export const legalInstant = (
  editions: readonly LegalEdition<{ readonly hours: number }>[],
  from: string,
): { readonly edition: string; readonly dueAt: string } => {
  const { edition, length } = editionOn(editions, from.slice(0, 10));
  return { edition, dueAt: plusMinutes(from, length.hours * 60) };
};

/** Of a school that has published no days. */
export const unpublished: SchoolCalendar = { years: [], closures: [], dayEndsAt: null };

type OfDays =
  | { readonly days: number }
  | { readonly months: number; readonly extendedBy: number }
  | { readonly schoolDays: number };

/** The last day in time of what began on a day, by the edition of that day. */
export const legalDay = (
  editions: readonly LegalEdition<OfDays>[],
  run: LegalRun,
  school: SchoolCalendar = unpublished,
): { readonly edition: string; readonly dueOn: string } => {
  const { edition, length } = editionOn(editions, run.begun);
  const last = lastInTime(length, run, school);
  return { edition, dueOn: last !== null && 'dueOn' in last ? last.dueOn : run.begun };
};

/** The last day to answer who asked for their own data on a day, where days passed that do not count. */
export const requestDay = (
  receivedOn: string,
  run: { readonly isExtended: boolean; readonly pausedDays: number },
): { readonly edition: string; readonly dueOn: string } =>
  legalDay(legalTimes.subjectRequest, { begun: receivedOn, ...run });
