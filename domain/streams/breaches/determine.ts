import { accept, refuse } from '../../kernel/decider.ts';
import type { BreachContext, BreachDecision, Command } from './decision.ts';
import { rejections } from './rejections.ts';
import { standingOf, standingSanctions } from './standing.ts';
import type { BreachState } from './state.ts';

/**
 * What is on no list is unacceptable only once it was determined so (UNA-01). Whoever determines may think
 * better of it, as long as nothing rests on it.
 */
export const determine = (
  { isUnacceptable, on, reasons }: Command<'DetermineBreach'>,
  state: BreachState,
  { today }: BreachContext,
): BreachDecision => {
  const { breach, determination } = state;
  if (breach === null) return refuse(rejections.breachNotRecorded);
  if (breach.cites !== null || standingOf(breach, state) === 'excused')
    return refuse(rejections.nothingToDetermine);
  if (determination?.isUnacceptable === isUnacceptable) return accept();
  if (standingSanctions(state).length > 0) return refuse(rejections.sanctionStands);
  return accept({ type: 'UnacceptableUseDetermined', data: { isUnacceptable, on: on ?? today, reasons } });
};
