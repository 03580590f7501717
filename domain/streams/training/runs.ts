import { type PeriodKind, periodsOf, type SchoolCalendar } from '../../kernel/calendar.ts';
import type { Due } from '../../kernel/due.ts';
import { dayBefore } from '../../kernel/instant.ts';
import { londonDate } from '../../kernel/london.ts';
import type { PersonView } from '../../kernel/person.ts';
import { dueWithin, type TimeLimit } from '../../kernel/time-limit.ts';
import type { Fallen, Stint, TrainingState } from './state.ts';

/** A role by which something is due, on its days as they are known now. */
export interface Held {
  readonly heldBy: number;
  readonly role: string;
  /** From when on it counts. */
  readonly since: string;
  readonly until: string | null;
  readonly isNew: boolean;
  readonly topics: Stint['topics'];
  readonly after: number;
}

export const later = (one: string, other: string): string => (one < other ? other : one);

/** The roles of some that bring training, as far as the record of the person still has them. */
export const heldAs = (
  { stints }: TrainingState,
  { roles }: Pick<PersonView, 'roles'>,
  some: readonly string[],
): readonly Held[] =>
  stints
    .filter(({ role }) => some.includes(role))
    .flatMap(({ countsFrom, ...stint }) =>
      roles
        .filter((held) => held.role === stint.role && held.by === stint.heldBy)
        .map(({ from, until }) => ({ ...stint, since: later(from, countsFrom), until })),
    );

/** The days through which any of them is held. */
const spanOf = (held: readonly Held[]): { readonly since: string; readonly until: string | null } | null => {
  const since = held.map((one) => one.since).toSorted()[0];
  if (since === undefined) return null;
  const ends = held.map(({ until }) => until ?? '9999-12-31').toSorted();
  const last = ends.at(-1) ?? '9999-12-31';
  return { since, until: last === '9999-12-31' ? null : last };
};

/** What the runs of something have in common. */
export interface Clock {
  readonly name: string;
  readonly person: string;
  readonly fellDue: readonly Fallen[];
  readonly school: SchoolCalendar;
}

/** One time that something is due. */
export type Run = Due & {
  readonly dueOn: string;
  /** It was not had after this day; null: not at all. */
  readonly notSince: string | null;
};

const run = ({ name, person, fellDue }: Clock, id: string, dueOn: string, notSince: string | null): Run => {
  const cycle = `${name}.${id}`;
  const hasFallenDue = fellDue.some((one) => one.cycle === cycle);
  return { dueOn, notSince, cycle, about: person, hasFallenDue };
};

/** The day by which something is done; null: no number is stated, or the calendar does not say. */
export const dayWithin = (limit: TimeLimit | null, start: string, school: SchoolCalendar): string | null => {
  const due = dueWithin(limit, { start }, school);
  if (due === null) return null;
  return 'dueOn' in due ? due.dueOn : londonDate(due.dueAt);
};

/** Nothing is due of somebody who is not there any more on its last day. */
const isDueOf = ({ until }: { readonly until: string | null }, { dueOn }: Run): boolean =>
  until === null || dueOn <= until;

/**
 * Once in each period: any day of it will do. Of those missed each stands, and of those ahead the next one.
 */
const inEachPeriod = (clock: Clock, kind: PeriodKind, since: string, last: string | null): readonly Run[] => {
  const open = periodsOf(clock.school, kind).filter(({ from, to }) =>
    last === null || last < since ? to >= since && (last === null || last < from) : from > last,
  );
  const runs = open.map(({ name, from, to }) => run(clock, name, to, dayBefore(from)));
  const next = runs.findIndex(({ hasFallenDue }) => !hasFallenDue);
  return next < 0 ? runs : runs.slice(0, next + 1);
};

interface Cadence {
  readonly limit: TimeLimit | null;
  /** Where nothing is on record yet. @default - the same */
  readonly first?: TimeLimit | null;
  /** Last day on which it was done in a manner that counts. */
  readonly last: string | null;
}

/** What is done again and again, for as long as any of the roles is held. */
export const recurring = (
  clock: Clock,
  held: readonly Held[],
  { limit, first, last }: Cadence,
): readonly Run[] => {
  const span = spanOf(held);
  const current = last === null ? (first ?? limit) : limit;
  if (span === null || current === null || limit === null) return [];
  if (current.kind === 'end-of' && current.period !== 'school-day')
    return inEachPeriod(clock, current.period, span.since, last).filter((one) => isDueOf(span, one));
  const start = last ?? span.since;
  const dueOn = dayWithin(current, start, clock.school);
  if (dueOn === null) return [];
  return [run(clock, `${start}.${dueOn}`, dueOn, last)].filter((one) => isDueOf(span, one));
};

/** What is done once for each of the roles. */
export const once = (
  clock: Clock,
  held: readonly Held[],
  limit: TimeLimit | null,
  startOf: (one: Held) => string = ({ since }) => since,
): readonly Run[] =>
  held.flatMap((one) => {
    const dueOn = dayWithin(limit, startOf(one), clock.school);
    if (dueOn === null) return [];
    return [run(clock, `${one.role}.${one.heldBy}.${dueOn}`, dueOn, null)].filter((due) => isDueOf(one, due));
  });
