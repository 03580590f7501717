import { plusDays } from './day.ts';
import type { Deadline, DeadlineContext, Reminders } from './deadline.ts';
import { digestAt, nextDigest, REMINDER_TIME } from './digest.ts';
import { type Due, type DueTime, lastInstantOf, pastFrom } from './due.ts';
import { plusMilliseconds, plusMinutes } from './instant.ts';
import { londonDate, londonDayStart, londonInstant } from './london.ts';

/** Something to do about a due, from an instant on. */
export interface DueRow {
  /** The same whenever the row is computed again; another date is another row. */
  readonly key: string;
  readonly deadline: string;
  readonly streamId: string;
  /**
   * To send the deadline's command, to remind by itself, to tell those whom the school names of what is
   * overdue for too long, or to stand in each digest until it is settled.
   */
  readonly act: 'fall-due' | 'remind' | 'escalate' | 'put-in-digest';
  readonly from: string;
  /** The last instant at which acting still makes sense; null while the row stands. */
  readonly until: string | null;
  readonly due: Due;
}

export interface RowsContext<Settings, Facts> extends DeadlineContext<Settings, Facts> {
  /** When the newest was recorded that the dues are computed from: no digest before held them as they are. */
  readonly knownAt: string;
  /** Whole days of being overdue after which those hear of it whom the school names; null: nobody does. */
  readonly escalateAfterDays?: number | null;
}

/** The rows of a stream by a deadline: none of what is settled; what has fallen due stays in digests. */
export const rowsOf = <State, Settings, Command, Facts>(
  deadline: Pick<Deadline<State, Settings, Command, Facts>, 'name' | 'reminders' | 'duesOf'>,
  state: State,
  context: RowsContext<Settings, Facts>,
): readonly DueRow[] => {
  const { streamId, knownAt, escalateAfterDays = null } = context;
  const { name, reminders } = deadline;
  return deadline.duesOf(state, context).flatMap((due) => {
    const time = 'dueOn' in due ? due.dueOn : due.dueAt;
    const actions = actionsFor(due, reminders, knownAt);
    const timed = actions.map(({ word, ...action }) => {
      const key = [name, streamId, due.cycle, time, word].join('#');
      return { key, deadline: name, streamId, ...action, due };
    });
    if (escalateAfterDays === null) return timed;
    // Without its time: whatever date a cycle is moved to, it is escalated once.
    const key = [name, streamId, due.cycle, 'escalate'].join('#');
    const from = escalatedFrom(due, escalateAfterDays);
    return [...timed, { key, deadline: name, streamId, act: 'escalate' as const, from, until: null, due }];
  });
};

/** Whether to act on a row now: a reminder is of no use once the next one has come, or the due is past. */
export const isToBeActedOn = ({ from, until }: DueRow, now: string): boolean => {
  const isOver = until !== null && until < now;
  return from <= now && !isOver;
};

/**
 * What the digest of an instant holds of some rows, most urgent first: all that is overdue, falls due before
 * the next digest, or is to be reminded of before it. A digest that runs late is that of its Monday.
 */
export const digestOf = <R extends DueRow>(rows: readonly R[], instant: string): readonly R[] => {
  const urgency = ({ due, key }: DueRow) => `${lastInstantOf(due)}#${key}`;
  const inDigest = rows.filter(({ act, from }) => act === 'put-in-digest' && from <= instant);
  return inDigest.toSorted((a, b) => (urgency(a) < urgency(b) ? -1 : 1));
};

type Action = Pick<DueRow, 'act' | 'from' | 'until'> & { readonly word: string };

const actionsFor = (due: Due, reminders: Reminders, knownAt: string): readonly Action[] => {
  const from = digestAt(firstReminder(due, reminders));
  const inDigest: Action = { act: 'put-in-digest', word: 'digest', from, until: null };
  if (due.hasFallenDue) return [inDigest];
  const fallDue: Action = { act: 'fall-due', word: 'fall-due', from: pastFrom(due), until: null };
  if (reminders.sent === 'in-digest-alone') return [fallDue, inDigest];
  const own = reminders.sent === 'by-itself' ? onTheirDays(due, reminders.daysBefore) : [];
  return [fallDue, inDigest, ...(own.length > 0 ? own : besideDigests(due, knownAt))];
};

/**
 * At the time of reminders, so that all that a school escalates on a day comes together; never before it is
 * overdue.
 */
const escalatedFrom = (due: DueTime, afterDays: number): string => {
  const past = pastFrom(due);
  const inOrder = [past, londonInstant(plusDays(londonDate(past), afterDays), REMINDER_TIME)].toSorted();
  return inOrder[1] ?? past;
};

/** Of which a digest reminds: where reminders go by themselves, it holds what falls due before the next. */
const firstReminder = (due: DueTime, { sent, daysBefore }: Reminders): string => {
  if (sent === 'by-itself' || daysBefore.length === 0) return lastInstantOf(due);
  const days = Math.max(...daysBefore);
  return 'dueOn' in due ? londonDayStart(plusDays(due.dueOn, -days)) : earlier(due.dueAt, days);
};

const earlier = (instant: string, days: number): string => plusMinutes(instant, -days * 24 * 60);

const reminderFrom = (due: DueTime, daysBefore: number): string => {
  if ('dueAt' in due) return earlier(due.dueAt, daysBefore);
  return londonInstant(plusDays(due.dueOn, -daysBefore), REMINDER_TIME);
};

const onTheirDays = (due: DueTime, daysBefore: readonly number[]): readonly Action[] => {
  const earliestFirst = [...new Set(daysBefore)].toSorted((a, b) => b - a);
  return earliestFirst.map((days, at) => {
    const next = earliestFirst[at + 1];
    const until = next === undefined ? lastInstantOf(due) : plusMilliseconds(reminderFrom(due, next), -1);
    return { act: 'remind', word: `remind-${days}`, from: reminderFrom(due, days), until };
  });
};

const besideDigests = (due: DueTime, knownAt: string): readonly Action[] => {
  if ('dueAt' in due) return [{ act: 'remind', word: 'remind', from: knownAt, until: due.dueAt }];
  return nextDigest(knownAt) <= lastInstantOf(due) ? [] : onTheirDays(due, [0]);
};
