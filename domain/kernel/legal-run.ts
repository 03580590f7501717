import type { SchoolCalendar } from './calendar.ts';
import { type DueTime, isPast } from './due.ts';
import {
  editionOn,
  type LegalEdition,
  type LegalLength,
  type LegalRule,
  type LegalRun,
  lastInTime,
  legalTimes,
} from './legal-time.ts';
import { londonDayStart } from './london.ts';

/** What ran under a rule, and when it was done. */
export interface FollowedRun extends LegalRun {
  readonly rule: LegalRule;
  /** Day, or instant where hours run; null: it is not done. */
  readonly done: string | null;
}

/** An edition, or any length that somebody asks of. */
export interface AskedEdition {
  readonly edition: string;
  readonly length: LegalLength;
}

/** What a run comes to under a rule. */
export interface InTime {
  readonly edition: string;
  /** The last day or instant in time; null: the calendar would have to say it. */
  readonly lastInTime: string | null;
  readonly isLate: boolean;
}

/** A day counts to its end, so that what was done on the last day is in time. */
const isAfter = (done: string, due: DueTime): boolean => {
  if ('dueOn' in due) return done.includes('T') ? isPast(due, done) : done > due.dueOn;
  return done.includes('T') ? done > due.dueAt : londonDayStart(done) > due.dueAt;
};

/** The edition of its day, or the one that is asked of. */
const editionFor = ({ rule, begun }: FollowedRun, asked: AskedEdition | null): AskedEdition => {
  const editions: readonly LegalEdition[] = legalTimes[rule];
  return asked ?? editionOn(editions, begun.slice(0, 10));
};

/**
 * Whether something was, or is, late: by the edition of its day, or by another one: would we have been late?
 * What is not done is late once its time is over. Pure, so that a replay of any age answers it.
 */
export const inTime = (
  run: FollowedRun,
  school: SchoolCalendar,
  now: string,
  asked: AskedEdition | null = null,
): InTime => {
  const { edition, length } = editionFor(run, asked);
  const due = lastInTime(length, run, school);
  if (due === null) return { edition, lastInTime: null, isLate: false };
  const isLate = run.done === null ? isPast(due, now) : isAfter(run.done, due);
  return { edition, lastInTime: 'dueOn' in due ? due.dueOn : due.dueAt, isLate };
};

/** What is done again and again, as runs that follow one another: from each time to the next. */
export const runsBetween = (
  rule: LegalRule,
  done: readonly string[],
  expectedFrom: string | null,
): readonly FollowedRun[] => {
  const days = [...new Set(done)].toSorted();
  const [first = null] = days;
  const begins =
    expectedFrom !== null && (first === null || expectedFrom < first)
      ? [{ rule, begun: expectedFrom, done: first, isFirst: true }]
      : [];
  return [...begins, ...days.map((begun, at) => ({ rule, begun, done: days[at + 1] ?? null }))];
};

const lengths: readonly (readonly [RegExp, (count: number) => LegalLength])[] = [
  [/^(\d{1,4})-hours?$/, (hours) => ({ hours })],
  [/^(\d{1,4})-days?$/, (days) => ({ days })],
  [/^(\d{1,3})-school-days?$/, (schoolDays) => ({ schoolDays })],
  [/^(\d{1,3})-months?$/, (months) => ({ months, extendedBy: 2 })],
];

/** An edition of a rule by its name, or a length such as `48-hours`; null: it is neither. */
export const editionAsked = (rule: LegalRule, text: string): AskedEdition | null => {
  const known = legalTimes[rule].find(({ edition }) => edition === text);
  if (known !== undefined) return known;
  for (const [form, lengthOf] of lengths) {
    const count = Number(form.exec(text)?.[1] ?? 0);
    if (count > 0) return { edition: text, length: lengthOf(count) };
  }
  return text === 'academic-year' ? { edition: text, length: { each: 'academic-year' } } : null;
};
