import { type Context, type Decision, type Rejection, refuse } from './decider.ts';
import { londonDate } from './london.ts';
import { rejection } from './rejections.ts';

/** Where a time may lie that a command states: a day of London, or an instant (UTC). */
export interface TimeRule<Command, State, Decides> {
  /** Policy item that the record is for. */
  readonly item: string;
  /** Of what has happened it is not ahead; of what is planned it may be. */
  readonly says: 'what-happened' | 'what-is-planned';
  /** The day or instant of what it can't precede; null: nothing of that is known. */
  follows(command: Command, state: State, context: Decides): string | null;
}

/**
 * By the command, then by the field: `signedOn`, `changes.signedOn`, `halfTerms[].from`. A field that holds
 * no time is passed over.
 */
export type Times<Command extends { readonly type: string }, State, Decides> = {
  readonly [T in Command['type']]?: {
    readonly [field: string]: TimeRule<Extract<Command, { readonly type: T }>, State, Decides>;
  };
};

/** For streams whose commands state no time. */
export const noTimes = {};

/**
 * The rules of any stream, its types forgotten: what is a rule of a command is only ever asked about that
 * command.
 */
export type AnyTimes = Times<{ readonly type: string }, unknown, Context<unknown, unknown>>;

type Follows<Command, State, Decides> = TimeRule<Command, State, Decides>['follows'];

/** Of what has happened: not in the future, and not before what it follows. Entered late it may be. */
export const happened = <Command, State, Decides>(
  item: string,
  follows: Follows<Command, State, Decides> = () => null,
): TimeRule<Command, State, Decides> => ({ item, says: 'what-happened', follows });

/** Of what may be to come: not before what it follows. */
export const planned = <Command, State, Decides>(
  item: string,
  follows: Follows<Command, State, Decides> = () => null,
): TimeRule<Command, State, Decides> => ({ item, says: 'what-is-planned', follows });

export const occurredInFuture = (item: string): Rejection =>
  rejection('OccurredInFuture', item, 'What is recorded has happened already');
export const occurredTooEarly = (item: string): Rejection =>
  rejection('OccurredTooEarly', item, 'Nothing happens before what it follows');

const isDay = (time: string): boolean => time.length === 10;
const dayOf = (time: string): string => (isDay(time) ? time : londonDate(time));

/** Whether one time is before another; of a day and an instant the days are compared. */
export const isEarlier = (one: string, other: string): boolean =>
  isDay(one) || isDay(other) ? dayOf(one) < dayOf(other) : one < other;

const timePattern = /^\d{4}-\d{2}-\d{2}(?:$|T)/;

/** All times at a place of a command. */
const timesAt = (value: unknown, [name = '', ...rest]: readonly string[]): readonly string[] => {
  if (name === '') return typeof value === 'string' && timePattern.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  const inside: unknown = Reflect.get(value, name.replace('[]', ''));
  if (!name.endsWith('[]')) return timesAt(inside, rest);
  return Array.isArray(inside) ? inside.flatMap((item: unknown) => timesAt(item, rest)) : [];
};

/** Why a time that a command states can't be; null where every one of them can. */
const timeRefusal = (
  times: AnyTimes,
  command: { readonly type: string },
  state: unknown,
  context: Context<unknown, unknown>,
): Rejection | null => {
  for (const [field, rule] of Object.entries(times[command.type] ?? {})) {
    const stated = timesAt(command, field.split('.'));
    if (rule.says === 'what-happened' && stated.some((time) => isEarlier(context.now, time)))
      return occurredInFuture(rule.item);
    const before = stated.length === 0 ? null : rule.follows(command, state, context);
    if (before !== null && stated.some((time) => isEarlier(time, before))) return occurredTooEarly(rule.item);
  }
  return null;
};

/** Decides only about commands whose times can be. */
export const decideInTime =
  <C extends { readonly type: string }, S, X extends Context<unknown, unknown>, E>(
    decide: (command: C, state: S, context: X) => Decision<E, Rejection>,
    times: AnyTimes,
  ) =>
  (command: C, state: S, context: X): Decision<E, Rejection> => {
    const refusal = timeRefusal(times, command, state, context);
    return refusal === null ? decide(command, state, context) : refuse(refusal);
  };
