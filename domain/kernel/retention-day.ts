import {
  type CountedPeriod,
  type RetentionClass,
  type RetentionFlag,
  retentionFlags,
} from '../../events/catalogue/disposal-forms.ts';
import { yearGroups } from '../../events/catalogue/words.ts';
import { plusDays, plusMonths } from './day.ts';
import { allCapacities, type PersonView } from './person.ts';
import type { Retained } from './retention.ts';
import { DEFAULTS, defaultRules, flagRules, type Term } from './retention-defaults.ts';
import type { RuleBook, RuleInForce } from './retention-rules.ts';
import type { SchoolYear } from './school-years.ts';

/** All that the end of a period follows from, beside the rules. */
export interface Reckonable {
  readonly retained: Retained;
  /** London day of the newest entry. */
  readonly lastEntryOn: string;
  /** Those whom it counts, in the order in which it names them. */
  readonly people: readonly PersonView[];
  readonly flags: readonly RetentionFlag[];
  /** Until when somebody decided that it is kept; null: nobody did. */
  readonly keptUntil: string | null;
}

export type Reckoning =
  /** It still runs, or somebody whom it counts is still here. */
  | { readonly status: 'open' | 'people-here' }
  | {
      readonly status: 'over';
      readonly rule: RuleInForce;
      readonly periods: readonly CountedPeriod[];
      /** The last day on which it is kept. */
      readonly dueOn: string;
    };

const latest = (days: readonly string[]): string | null => days.toSorted().at(-1) ?? null;

/** The last day at the school; null: somebody is still here, or comes back. */
const leftOn = (people: readonly PersonView[]): string | null | undefined => {
  const stays = people.flatMap((one) => allCapacities(one));
  if (stays.length === 0) return undefined;
  const ends = stays.map(({ until }) => until);
  return ends.includes(null) ? null : latest(ends.filter((day) => day !== null));
};

/**
 * The last day on which somebody in a year group can be born: it is of those who turn four to eighteen in it.
 */
const bornInYear = ({ from, yearGroup }: SchoolYear): string => {
  const begun = Number(from.slice(0, 4)) - (from.slice(5) >= '09-01' ? 0 : 1);
  return `${begun - 3 - yearGroups.indexOf(yearGroup)}-08-31`;
};

/**
 * The last day on which a pupil can be born: dates of birth are sealed and decide nothing. Of several year
 * groups the one that makes the pupil youngest counts; and nobody joins before they are born.
 */
const bornBy = (person: PersonView): string | null => {
  const byYears = latest(person.years.map(bornInYear));
  if (byYears !== null) return byYears;
  const asPupil = allCapacities(person).filter(({ role }) => role === 'pupil');
  return asPupil.map(({ from }) => from).toSorted()[0] ?? null;
};

const kept = (on: string, { count, unit }: Term['keptFor']): string => {
  if (unit === 'days') return plusDays(on, count);
  return plusMonths(on, unit === 'years' ? count * 12 : count);
};

const toEnd = (day: string, year: Term['toEndOf']): string => {
  if (year === undefined) return day;
  if (year === 'calendar-year') return `${day.slice(0, 4)}-12-31`;
  return day.slice(5) <= '08-31' ? `${day.slice(0, 4)}-08-31` : `${plusMonths(day, 12).slice(0, 4)}-08-31`;
};

/** Of what a term is counted from; null: not at all, since nobody of that kind is counted. */
const countedOn = (
  term: Term,
  { endOn, people }: { readonly endOn: string; readonly people: readonly PersonView[] },
): string | null => {
  switch (term.from) {
    case 'end':
      return endOn;
    case 'leaving':
      return leftOn(people) ?? null;
    case 'birth':
      return latest(people.map(bornBy).filter((day) => day !== null));
  }
};

/**
 * When the period of a record ends, and why: a pure function of its newest state, of the people whom it
 * counts, and of rules; so it can be asked as of any day and under any edition (DPR-04). Holds have no say in
 * it.
 */
export const reckon = (record: Reckonable, rules: RuleBook): Reckoning => {
  const { retained, lastEntryOn, people, flags, keptUntil } = record;
  if (retained.ends === 'open') return { status: 'open' };
  const rule = rules(retained.class);
  const terms = [...rule.terms, ...flags.map((flag) => flagRules[flag].term)];
  const left = leftOn(people);
  const isCounted = retained.ends === 'with-people' || terms.some(({ from }) => from === 'leaving');
  if (left === null && isCounted) return { status: 'people-here' };
  const ends = retained.ends === 'with-people' ? [lastEntryOn, left ?? lastEntryOn] : [lastEntryOn];
  const endOn = latest(ends) ?? lastEntryOn;
  const periods = terms.flatMap((term): readonly CountedPeriod[] => {
    const on = countedOn(term, { endOn, people });
    if (on === null) return [];
    return [{ from: term.from, on, until: toEnd(kept(on, term.keptFor), term.toEndOf) }];
  });
  const days = [...periods.map(({ until }) => until), ...(keptUntil === null ? [] : [keptUntil])];
  return { status: 'over', rule, periods, dueOn: latest(days) ?? endOn };
};

/** What a record was reckoned by, as a row has it. */
export interface Reckoned {
  readonly class: RetentionClass;
  readonly dueOn: string;
  readonly periods: readonly CountedPeriod[];
}

/** What can be asked: what would be due when, if that held of all. */
export const whatIfs = [DEFAULTS, ...retentionFlags] as const;

/**
 * The last day on which a record would be kept by what the product is delivered with, or if a flag were on
 * it; null: it has nothing that this is counted from.
 */
export const dayIf = (
  { class: kind, dueOn, periods }: Reckoned,
  asked: (typeof whatIfs)[number],
): string | null => {
  const on = ({ from }: Term): string | undefined => periods.find((one) => one.from === from)?.on;
  const untils = (terms: readonly Term[]): readonly string[] =>
    terms.flatMap((term) => {
      const day = on(term);
      return day === undefined ? [] : [toEnd(kept(day, term.keptFor), term.toEndOf)];
    });
  if (asked === DEFAULTS) return latest(untils(defaultRules[kind].terms));
  const flagged = untils([flagRules[asked].term]);
  return flagged.length === 0 ? null : latest([dueOn, ...flagged]);
};
