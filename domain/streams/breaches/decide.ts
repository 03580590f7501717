import type { BreachEvent } from '../../../events/catalogue/breaches.ts';
import { bodyOf } from '../../kernel/body-of.ts';
import { accept, type Context, type Decision, refuse } from '../../kernel/decider.ts';
import type { NoFacts } from '../../kernel/facts.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { BreachCommand } from './commands.ts';
import { isRefusedId } from './ids.ts';
import { type BreachRejection, rejections } from './rejections.ts';
import type { BreachState } from './state.ts';

type Command<T extends BreachCommand['type']> = OfType<BreachCommand, T>;
type BreachDecision = Decision<BreachEvent, BreachRejection>;
type BreachContext = Context<null, NoFacts>;

const recordAttempt = (
  command: Command<'RecordUnauthorisedAccess'>,
  state: BreachState,
  { streamId }: BreachContext,
): BreachDecision => {
  if (isRefusedId(streamId)) return refuse(rejections.idIsTaken);
  if (state.attempts.length > 0) return refuse(rejections.alreadyRecorded);
  const { person = null, ...said } = bodyOf(command);
  return accept({ type: 'UnauthorisedAccessAttempted', data: { ...said, person, asked: null } });
};

/** Once a person: what else they were refused on that day, the access journal has. */
const recordRefused = (
  { person, on, asked }: Command<'RecordRefusedAccess'>,
  { attempts }: BreachState,
): BreachDecision =>
  attempts.some((attempt) => attempt.person === person)
    ? accept()
    : accept({
        type: 'UnauthorisedAccessAttempted',
        data: { person, on, place: 'this-system', asked },
      });

const correct = (
  command: Command<'CorrectBreach'>,
  { attempts }: BreachState,
  { actor }: BreachContext,
): BreachDecision => {
  const attempt = attempts.find(({ by }) => by === command.corrects);
  if (attempt === undefined) return refuse(rejections.correctionNotPossible);
  if (attempt.person === actor.person) return refuse(rejections.ownBreach);
  const saysNothing = Object.keys(command.changes).length === 0 && command.description === undefined;
  return saysNothing ? accept() : accept({ type: 'BreachCorrected', data: bodyOf(command) });
};

export const decide = (
  command: BreachCommand,
  state: BreachState,
  context: BreachContext,
): BreachDecision => {
  switch (command.type) {
    case 'RecordUnauthorisedAccess':
      return recordAttempt(command, state, context);
    case 'RecordRefusedAccess':
      return recordRefused(command, state);
    case 'CorrectBreach':
      return correct(command, state, context);
  }
};
