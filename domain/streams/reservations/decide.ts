import type { ReservationEvent } from '../../../events/catalogue/reservations.ts';
import { bodyOf } from '../../kernel/body-of.ts';
import { accept, type Context, type Decision, refuse } from '../../kernel/decider.ts';
import type { NoFacts } from '../../kernel/facts.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { ReservationCommand } from './commands.ts';
import { type ReservationRejection, rejections } from './rejections.ts';
import type { ReservationState } from './state.ts';

type Command<T extends ReservationCommand['type']> = OfType<ReservationCommand, T>;
type ReservationDecision = Decision<ReservationEvent, ReservationRejection>;

const reserve = (
  { purpose, holder }: Command<'ReserveName'>,
  state: ReservationState,
): ReservationDecision => {
  if (state.status === 'free') return accept({ type: 'NameReserved', data: { purpose, holder } });
  return state.holder === holder ? accept() : refuse(rejections.nameTaken);
};

const correct = (command: Command<'CorrectReservation'>, state: ReservationState): ReservationDecision => {
  const correction = bodyOf(command);
  const isReservation = state.status === 'reserved' && state.reservedBy === command.corrects;
  return isReservation
    ? accept({ type: 'NameReservationCorrected', data: correction })
    : refuse(rejections.correctionNotPossible);
};

export const decide = (
  command: ReservationCommand,
  state: ReservationState,
  _context: Context<null, NoFacts>,
): ReservationDecision => {
  switch (command.type) {
    case 'ReserveName':
      return reserve(command, state);
    case 'CorrectReservation':
      return correct(command, state);
  }
};
