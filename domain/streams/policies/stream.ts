import { policiesEvents } from '../../../events/catalogue/policies.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idAmong } from '../../kernel/id-form.ts';
import { policiesCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { policyFacts } from './facts.ts';
import { policyNotices } from './notices.ts';
import { policiesPermissions } from './permissions.ts';
import { rejections } from './rejections.ts';
import { policySettings } from './settings.ts';
import { initialState } from './state.ts';
import { policyTimes } from './times.ts';

export { policyAt } from './offers.ts';
export type { PolicyState, PolicyVersion } from './state.ts';

/** `policies/online-safety`: adopted versions with their settings, approval and review (POL-02, POL-03). */
export const policiesStream = defineStream({
  events: policiesEvents,
  description: 'Versions of the policy that a school has adopted, with its settings',
  idForm: idAmong(['online-safety'], 'online-safety', rejections.policyUnknown),
  commands: policiesCommands,
  stateVersion: 2,
  initialState,
  decide,
  evolve,
  settings: policySettings,
  facts: policyFacts,
  offers: null,
  permissions: policiesPermissions,
  sensitive: false,
  subjectOf: () => null,
  times: policyTimes,
  occurredAtOf: (command) => (command.type === 'TakeOverPolicy' ? command.effectiveFrom : null),
  notices: policyNotices,
});
