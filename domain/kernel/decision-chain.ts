import type { Rejection } from './decider.ts';
import type { Due } from './due.ts';
import { earlierEnd } from './held-roles.ts';

/** One step on the way to a decision, as data: who takes it, and what has to be there before. */
export interface Step<S extends string = string, R extends Rejection = Rejection> {
  readonly step: S;
  /** Whoever takes it holds one of these roles; null: whomever the permissions let. */
  readonly who: { readonly roles: readonly string[]; readonly otherwise: R } | null;
  /** The earlier step without which it is not taken; null: it begins the way. */
  readonly needs: { readonly step: S; readonly otherwise: R } | null;
  /** Why nobody takes it whose own matter it is; null: they may. */
  readonly ownMatter: R | null;
  /** Why it is not taken without reasons; null: it needs none. */
  readonly unreasoned: R | null;
}

/** Somebody about to take a step. */
export interface Taking<S extends string = string> {
  readonly step: S;
  /** Steps that this run has behind it. */
  readonly taken: readonly S[];
  /** Whose own matter it is. */
  readonly concerned: readonly string[];
  readonly actor: { readonly person: string; readonly roles: readonly string[] };
  readonly reasons?: string | undefined;
}

/**
 * Why a step can't be taken, in the order in which it is asked: who, whose matter, what comes before, why.
 * Null: it can. A step that the chain does not know is nobody's to take, and so has no way of its own.
 */
export const stepProblem = <S extends string, R extends Rejection>(
  chain: readonly Step<S, R>[],
  { step, taken, concerned, actor, reasons }: Taking<S>,
): R | null => {
  const asked = chain.find((one) => one.step === step);
  if (asked === undefined) return null;
  const { who, needs, ownMatter, unreasoned } = asked;
  if (who !== null && !who.roles.some((role) => actor.roles.includes(role))) return who.otherwise;
  if (ownMatter !== null && concerned.includes(actor.person)) return ownMatter;
  if (needs !== null && !taken.includes(needs.step)) return needs.otherwise;
  return reasons === '' ? unreasoned : null;
};

/** What was decided for a time: days, both included. */
export interface Decided {
  readonly from: string;
  /** Null: no last day was set. */
  readonly until: string | null;
  /** Day since which it holds no more, whatever its period; null: nobody took it back. */
  readonly endedOn: string | null;
}

/** Whether a decision holds on a day; taken back on a day, it is gone on that day (as a role is). */
export const isInForce = ({ from, until, endedOn }: Decided, day: string): boolean =>
  from <= day && isStanding({ until, endedOn }, day);

/** Whether it holds on a day or will later, unless it is taken back. */
export const isStanding = ({ until, endedOn }: Omit<Decided, 'from'>, day: string): boolean =>
  (until === null || day <= until) && (endedOn === null || day < endedOn);

/** Whether a period has a beginning, and an end that is not over. */
export const liesAhead = (
  { from, until }: { readonly from: string; readonly until: string | null },
  today: string,
): boolean => until === null || (from <= until && today <= until);

/** A decision as its stream numbers it. */
export interface NumberedDecision extends Decided {
  /** Number of the event that decided it. */
  readonly by: number;
}

/**
 * The end of each decision that nobody took back, as a due date: the record says the day after that it is
 * over.
 *
 * @param lastDay of what a decision rests on beside its period; null: none is known
 */
export const expiryDues = <D extends NumberedDecision>(
  decisions: readonly D[],
  about: string | null,
  lastDay: (decision: D) => string | null = () => null,
): readonly Due[] =>
  decisions.flatMap((one) => {
    const dueOn = one.endedOn === null ? earlierEnd(one.until, lastDay(one)) : null;
    return dueOn === null ? [] : [{ dueOn, cycle: `${one.by}.${dueOn}`, about, hasFallenDue: false }];
  });
