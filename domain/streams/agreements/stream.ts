import { type AgreementEvent, type AgreementRecorded, agreementsEvents } from '../../../events/catalogue/agreements.ts';
import type { Stream } from '../../kernel/stream.ts';
import { type AgreementCommand, agreementsCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { type AgreementFacts, factNeeds } from './facts.ts';
import { agreementsFolding } from './folding.ts';
import type { AgreementRejection } from './rejections.ts';
import { type AgreementSettings, agreementSettings } from './settings.ts';
import { type AgreementState, initialState } from './state.ts';

/** `agreements/<person>.<audience>`: asking, signing, withdrawing (AGR-01). */
export const agreementsStream = {
  events: agreementsEvents,
  commands: agreementsCommands,
  decider: { initialState, decide, evolve },
  stateVersion: agreementsFolding.stateVersion,
  settings: agreementSettings,
  factNeeds,
} satisfies Stream<
  AgreementCommand,
  AgreementState,
  AgreementEvent,
  AgreementRecorded,
  AgreementSettings,
  AgreementFacts,
  AgreementRejection
>;
