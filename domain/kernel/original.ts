import { type Decision, type Rejection, refuse } from './decider.ts';
import type { FactNeeds, FactOrigins, Facts } from './facts.ts';
import { rejection } from './rejections.ts';

/**
 * The command whose event is corrected, as it should have been sent, and the state in which its rule is
 * asked: without that event.
 */
export interface Original<Command, State> {
  readonly command: Command;
  readonly state: State;
}

type Decide<C, S, X, E, R extends Rejection> = (command: C, state: S, context: X) => Decision<E, R>;

/** The rule of the original would have recorded nothing: what the correction says, another event says. */
export const onRecordAlready = rejection(
  'OnRecordAlready',
  'GOV-04',
  'What another event says already is not said a second time by a correction',
);

/**
 * A correction goes through the rule that the original went through: it is decided only where that rule
 * allows the original as it should have been sent, asked of who corrects, on the facts of now. Where that
 * rule had nothing to do, the correction would make one thing stand twice, and is refused; one that changes
 * nothing itself stays without consequence.
 */
export const decideCorrections =
  <C, S, X, E, R extends Rejection>(
    decide: Decide<C, S, X, E, R>,
    originalOf: (command: C, state: S) => Original<C, S> | null,
  ): Decide<C, S, X, E, R | typeof onRecordAlready> =>
  (command, state, context) => {
    const original = originalOf(command, state);
    const judged = original === null ? null : decide(original.command, original.state, context);
    if (judged?.ok === false) return judged;
    const decision = decide(command, state, context);
    const isTwice = judged?.events.length === 0 && decision.ok && decision.events.length > 0;
    return isTwice ? refuse(onRecordAlready) : decision;
  };

/** What a correction relies on is what the original relies on, with what it should have said. */
export const factsOfCorrections = <C, S, F, From extends FactOrigins<F>>(
  facts: Facts<C, S, F, From>,
  originalOf: (command: C, state: S) => Original<C, S> | null,
): Facts<C, S, F, From> => {
  const ofState = (command: C, state: S, streamId: string, school: string): FactNeeds<F, From> =>
    facts.needsOfState?.(command, state, streamId, school) ?? {};
  return {
    ...facts,
    needsOfState: (command, state, streamId, school) => {
      const original = originalOf(command, state);
      return {
        ...(original === null ? {} : facts.needs(original.command, streamId, school)),
        ...(original === null ? {} : ofState(original.command, original.state, streamId, school)),
        ...ofState(command, state, streamId, school),
      };
    },
  };
};
