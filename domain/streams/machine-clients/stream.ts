import { machineClientsEvents } from '../../../events/catalogue/machine-clients.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { noFacts } from '../../kernel/facts.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { retained } from '../../kernel/retention.ts';
import { noSettings } from '../../kernel/settings.ts';
import { machineClientsCommands } from './commands.ts';
import { machineClientDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { clientId } from './id-form.ts';
import { machineClientNotices } from './notices.ts';
import { registrationOf } from './offers.ts';
import { machineClientsPermissions } from './permissions.ts';
import { initialState } from './state.ts';
import { machineClientTimes } from './times.ts';

export { isClientId } from './id-form.ts';
export { typesOn } from './offers.ts';

/** `machine-clients/<client id>`: a service of the trust, and what it may read here (decision 44). */
export const machineClientsStream = defineStream({
  events: machineClientsEvents,
  description: 'A service of the trust, and which events it may read',
  idForm: clientId,
  commands: machineClientsCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  settings: noSettings,
  facts: noFacts,
  offers: registrationOf,
  retention: {
    of: ({ events, registration }) =>
      events === 0 ? null : retained('permission', registration === null ? 'closed' : 'open'),
  },
  permissions: machineClientsPermissions,
  sensitive: false,
  subjectOf: () => null,
  times: machineClientTimes,
  occurredAtOf: recordedNow,
  notices: machineClientNotices,
  deadlines: machineClientDeadlines,
});
