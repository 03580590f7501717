import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { BreachContext, BreachDecision, Command } from './decision.ts';
import { placeRefusal } from './record.ts';
import type { BreachState } from './state.ts';

export const recordAttempt = (
  command: Command<'RecordUnauthorisedAccess'>,
  state: BreachState,
  context: BreachContext,
): BreachDecision => {
  const refusal = placeRefusal(state, context);
  if (refusal !== null) return refuse(refusal);
  const { person = null, ...said } = bodyOf(command);
  return accept({ type: 'UnauthorisedAccessAttempted', data: { ...said, person, asked: null } });
};

/** Once a person: what else they were refused on that day, the access journal has. */
export const recordRefused = (
  { person, on, asked }: Command<'RecordRefusedAccess'>,
  { attempts }: BreachState,
): BreachDecision =>
  attempts.some((attempt) => attempt.person === person)
    ? accept()
    : accept({
        type: 'UnauthorisedAccessAttempted',
        data: { person, on, place: 'this-system', asked },
      });
