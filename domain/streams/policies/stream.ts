import { type PolicyEvent, type PolicyRecorded, policiesEvents } from '../../../events/catalogue/policies.ts';
import type { FactNeeds, Stream } from '../../kernel/stream.ts';
import { type PolicyCommand, policiesCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { PolicyFacts } from './facts.ts';
import { policiesFolding } from './folding.ts';
import type { PolicyRejection } from './rejections.ts';
import { type PolicySettings, policySettings } from './settings.ts';
import { initialState, type PolicyState } from './state.ts';

const factNeeds = (command: PolicyCommand): FactNeeds<PolicyFacts> =>
  command.type === 'AdoptPolicy' && command.approval !== null ? { approver: { stream: 'people', id: command.approval.by } } : {};

/** `policies/online-safety`: adopted versions with their settings, approval and review (POL-02, POL-03). */
export const policiesStream = {
  events: policiesEvents,
  commands: policiesCommands,
  decider: { initialState, decide, evolve },
  stateVersion: policiesFolding.stateVersion,
  settings: policySettings,
  factNeeds,
} satisfies Stream<PolicyCommand, PolicyState, PolicyEvent, PolicyRecorded, PolicySettings, PolicyFacts, PolicyRejection>;
