import type { ReservationEvent } from '../../../events/catalogue/reservations.ts';
import { bodyOf } from '../../kernel/body-of.ts';
import { accept, type Context, type Decision, refuse } from '../../kernel/decider.ts';
import type { NoFacts } from '../../kernel/facts.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { ReservationCommand } from './commands.ts';
import { holderIn } from './offers.ts';
import { type ReservationRejection, rejections } from './rejections.ts';
import type { ReservationState } from './state.ts';

type Command<T extends ReservationCommand['type']> = OfType<ReservationCommand, T>;
type ReservationDecision = Decision<ReservationEvent, ReservationRejection>;

/**
 * That somebody who is known at one school is the same human as a person of another, the trust alone can say.
 */
const maySayWhoIsWho = ({ actor }: Context<null, NoFacts>): boolean => actor.roles.includes('trust-admin');

/**
 * A label goes over to another device once the one that had it has another, or none (DEV-01); so does an id
 * of another system (ORG-06).
 */
const handOver = (
  { purpose, holder, isGivenUp }: Command<'ReserveName'>,
  { reservedBy: corrects }: Extract<ReservationState, { status: 'reserved' }>,
): ReservationDecision =>
  isGivenUp === true
    ? accept({
        type: 'NameReservationCorrected',
        data: { corrects, changes: { holder }, reason: 'The holder before has it no more.' },
      })
    : refuse(purpose === 'device-label' ? rejections.labelTaken : rejections.outsideIdTaken);

const reserve = (
  command: Command<'ReserveName'>,
  state: ReservationState,
  context: Context<null, NoFacts>,
): ReservationDecision => {
  const { purpose, school, holder } = command;
  if (state.status === 'free') return accept({ type: 'NameReserved', data: { purpose, school, holder } });
  const held = holderIn(state, school);
  if (held === holder) return accept();
  if (purpose === 'device-label' || purpose === 'outside-id') return handOver(command, state);
  if (held !== null) return refuse(rejections.nameTaken);
  return purpose === 'identity' && maySayWhoIsWho(context)
    ? accept({ type: 'LogInShared', data: { school, holder } })
    : refuse(rejections.nameTaken);
};

const correct = (command: Command<'CorrectReservation'>, state: ReservationState): ReservationDecision => {
  const correction = bodyOf(command);
  const isReservation = state.status === 'reserved' && state.reservedBy === command.corrects;
  return isReservation
    ? accept({ type: 'NameReservationCorrected', data: correction })
    : refuse(rejections.correctionNotPossible);
};

/** Of whom has it no more there is nothing to give up. */
const giveUp = ({ school, holder }: Command<'GiveUpLogIn'>, state: ReservationState): ReservationDecision =>
  holderIn(state, school) === holder ? accept({ type: 'LogInGivenUp', data: { school, holder } }) : accept();

export const decide = (
  command: ReservationCommand,
  state: ReservationState,
  context: Context<null, NoFacts>,
): ReservationDecision => {
  switch (command.type) {
    case 'ReserveName':
      return reserve(command, state, context);
    case 'GiveUpLogIn':
      return giveUp(command, state);
    case 'CorrectReservation':
      return correct(command, state);
  }
};
