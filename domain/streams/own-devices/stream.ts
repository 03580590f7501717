import { ownDevicesEvents } from '../../../events/catalogue/own-devices.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { commandOf } from './command-of.ts';
import { ownDevicesCommands } from './commands.ts';
import { concernOf } from './concern.ts';
import { originalOf } from './correct.ts';
import { ownDeviceDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { ownDeviceFacts } from './facts.ts';
import { ownDeviceNotices } from './notices.ts';
import { ownDevicesPermissions } from './permissions.ts';
import { ownDeviceRetention } from './retention.ts';
import { ownDeviceSettings } from './settings.ts';
import { initialState } from './state.ts';
import { ownDeviceTimes } from './times.ts';

export { keptOfOwnDevice, ownDeviceIn } from './kept.ts';

/** `own-devices/<device>`: a device or memory stick of somebody's own (NET-03, NET-05, NET-06). */
export const ownDevicesStream = defineStream({
  events: ownDevicesEvents,
  description: 'A device or memory stick of somebody’s own: on the network, and for data of the school',
  idForm: idOf('device'),
  commands: ownDevicesCommands,
  stateVersion: 1,
  initialState,
  decide,
  commandOf,
  evolve,
  originalOf,
  settings: ownDeviceSettings,
  facts: ownDeviceFacts,
  offers: null,
  retention: ownDeviceRetention,
  permissions: ownDevicesPermissions,
  sensitive: false,
  subjectOf: (_, command) => (command !== null && 'owner' in command ? command.owner : null),
  concernOf,
  times: ownDeviceTimes,
  occurredAtOf: recordedNow,
  deadlines: ownDeviceDeadlines,
  notices: ownDeviceNotices,
});
