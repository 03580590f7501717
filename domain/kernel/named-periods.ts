import { isPeriodName } from '../../events/catalogue/periods.ts';
import {
  type Days,
  type Period,
  type PeriodKind,
  periodNamed,
  periodsOf,
  type SchoolCalendar,
} from './calendar.ts';

/** How exact a name is: what policies state their reviews by, coarsest first. */
export type Precision = 'calendar-year' | PeriodKind | 'day';

/** How exact a period's name is; null where it names none. A half-term is as exact as `2026-27.autumn-1`. */
export const precisionOf = (name: string): Precision | null => {
  if (!isPeriodName(name)) return null;
  if (name.length === 4) return 'calendar-year';
  if (name.length === 10) return 'day';
  if (!name.includes('.')) return 'academic-year';
  return /\d$/.test(name) ? 'half-term' : 'term';
};

/**
 * A school's year ends with August at the latest (Education Act 1996, section 579), its terms with these
 * days.
 */
const lastDays = { autumn: '12-31', spring: '04-30', summer: '08-31' } as const;

const isTerm = (word: string): word is keyof typeof lastDays => Object.hasOwn(lastDays, word);

/** The last day on which a part of a school year can end, whatever the calendar will say. */
const latestIn = (name: string): string => {
  const [first = '', second = ''] = name.slice(0, 7).split('-');
  const term = name.slice(8).split('-')[0] ?? '';
  const part = isTerm(term) ? term : 'summer';
  const next = second === '00' ? String(Number(first) + 1) : `${first.slice(0, 2)}${second}`;
  return `${part === 'autumn' ? first : next}-${lastDays[part]}`;
};

/**
 * When something ends that is named by a period of any precision, as the calendar stands: a correction of the
 * calendar moves it. Where the calendar doesn't say, it is the last day on which the period can end, so that
 * a date that a policy names is never lost, and only ever becomes earlier.
 * @returns null where the text names no period
 */
export const endOfNamed = (school: SchoolCalendar, name: string): string | null => {
  const precision = precisionOf(name);
  if (precision === null) return null;
  if (precision === 'calendar-year') return `${name}-12-31`;
  if (precision === 'day') return name;
  return periodNamed(school, name)?.to ?? latestIn(name);
};

/** A named period that something has to be done in, and its last day. */
export interface Ending {
  readonly name: string;
  readonly dueOn: string;
}

/**
 * Of several names the one that ends first, since the strictest counts where the rows of a policy disagree;
 * of two that end on one day the first by name. Null where none names a period.
 */
export const earliestEnding = (school: SchoolCalendar, names: readonly string[]): Ending | null => {
  const endings = names.flatMap((name): readonly Ending[] => {
    const dueOn = endOfNamed(school, name);
    return dueOn === null ? [] : [{ name, dueOn }];
  });
  const order = ({ dueOn, name }: Ending) => `${dueOn}#${name}`;
  return endings.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))[0] ?? null;
};

/**
 * The periods of a kind in which something has to be done, earliest first: those that end in a stretch of
 * days, such as the terms from the day on which a class began to the end of its year. One that was under way
 * on the first day counts.
 */
export const periodsEnding = (
  school: SchoolCalendar,
  kind: PeriodKind,
  { from, to }: Days,
): readonly Period[] => periodsOf(school, kind).filter((period) => from <= period.to && period.to <= to);

/**
 * The periods of a kind of a school year, such as `2026-27`, earliest first; none where that year isn't
 * published.
 */
export const periodsOfYear = (
  school: SchoolCalendar,
  kind: PeriodKind,
  academicYear: string,
): readonly Period[] => periodsOf(school, kind).filter(({ name }) => name.split('.')[0] === academicYear);
