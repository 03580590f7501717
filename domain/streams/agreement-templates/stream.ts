import {
  type AgreementTemplateEvent,
  type AgreementTemplateRecorded,
  agreementTemplatesEvents,
} from '../../../events/catalogue/agreement-templates.ts';
import { type NoFacts, noFacts } from '../../kernel/facts.ts';
import type { Stream } from '../../kernel/stream.ts';
import { type AgreementTemplateCommand, agreementTemplatesCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { agreementTemplatesFolding } from './folding.ts';
import type { AgreementTemplateRejection } from './rejections.ts';
import { type AgreementTemplateSettings, agreementTemplateSettings } from './settings.ts';
import { type AgreementTemplateState, initialState } from './state.ts';

/** `agreement-templates/<audience>`: versions of what an audience signs (AGR-13). */
export const agreementTemplatesStream = {
  events: agreementTemplatesEvents,
  commands: agreementTemplatesCommands,
  decider: { initialState, decide, evolve },
  stateVersion: agreementTemplatesFolding.stateVersion,
  settings: agreementTemplateSettings,
  factNeeds: noFacts,
} satisfies Stream<
  AgreementTemplateCommand,
  AgreementTemplateState,
  AgreementTemplateEvent,
  AgreementTemplateRecorded,
  AgreementTemplateSettings,
  NoFacts,
  AgreementTemplateRejection
>;
