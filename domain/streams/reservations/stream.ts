import { type ReservationEvent, type ReservationRecorded, reservationsEvents } from '../../../events/catalogue/reservations.ts';
import { type NoFacts, noFacts } from '../../kernel/facts.ts';
import { noSettings } from '../../kernel/settings.ts';
import type { Stream } from '../../kernel/stream.ts';
import { type ReservationCommand, reservationsCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { reservationsFolding } from './folding.ts';
import type { ReservationRejection } from './rejections.ts';
import { initialState, type ReservationState } from './state.ts';

/** `reservations/<purpose>.<mark>`: a name that only one person of the school can have (ACC-02). */
export const reservationsStream = {
  events: reservationsEvents,
  commands: reservationsCommands,
  decider: { initialState, decide, evolve },
  stateVersion: reservationsFolding.stateVersion,
  settings: noSettings,
  factNeeds: noFacts,
} satisfies Stream<ReservationCommand, ReservationState, ReservationEvent, ReservationRecorded, null, NoFacts, ReservationRejection>;
