import { concernsEvents } from '../../../events/catalogue/concerns.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { concernsCommands } from './commands.ts';
import { concernOf } from './concern.ts';
import { originalOf } from './correct.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { concernFacts } from './facts.ts';
import { concernNotices } from './notices.ts';
import { concernsPermissions } from './permissions.ts';
import { concernRetention } from './retention.ts';
import { concernSettings } from './settings.ts';
import { initialState } from './state.ts';
import { concernTimes } from './times.ts';

export { concernOf } from './concern.ts';
export { alertId } from './ids.ts';
export { concernIn, keptOfConcern } from './kept.ts';
export { type RaisedConcern, severityOf } from './state.ts';

/**
 * `concerns/<concern>`: what may turn out to be an incident, until somebody judges it (INC-15, INC-17,
 * MON-04).
 */
export const concernsStream = defineStream({
  events: concernsEvents,
  description: 'Worries, offensive mail and alerts, until somebody judges them',
  idForm: idOf('concern'),
  commands: concernsCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  settings: concernSettings,
  facts: concernFacts,
  offers: null,
  retention: concernRetention,
  permissions: concernsPermissions,
  sensitive: true,
  subjectOf: () => null,
  concernOf,
  originalOf,
  times: concernTimes,
  occurredAtOf: (command) => (command.type === 'RaiseMonitoringAlert' ? command.raisedAt : null),
  notices: concernNotices,
});
