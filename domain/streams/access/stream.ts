import { type AccessEvent, type AccessRecorded, accessEvents } from '../../../events/catalogue/access.ts';
import type { Stream } from '../../kernel/stream.ts';
import { type AccessCommand, accessCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { type AccessFacts, accessFactNeeds } from './facts.ts';
import { accessFolding } from './folding.ts';
import type { AccessRejection } from './rejections.ts';
import { accessReservation } from './reservation.ts';
import { type AccessSettings, accessSettings } from './settings.ts';
import { type AccessState, initialState } from './state.ts';

/** `access/<person>.<what>`: what a person may use: rights, account, wifi (ACC-01, ACC-02, NET-01). */
export const accessStream = {
  events: accessEvents,
  commands: accessCommands,
  decider: { initialState, decide, evolve },
  stateVersion: accessFolding.stateVersion,
  settings: accessSettings,
  factNeeds: accessFactNeeds,
  reservation: accessReservation,
} satisfies Stream<AccessCommand, AccessState, AccessEvent, AccessRecorded, AccessSettings, AccessFacts, AccessRejection>;
