import { pupilDevicesEvents } from '../../../events/catalogue/pupil-devices.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { statedTime } from '../../kernel/instant.ts';
import { ofPerson } from '../../kernel/retention.ts';
import { commandOf } from './command-of.ts';
import { pupilDevicesCommands } from './commands.ts';
import { pupilDeviceDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { pupilDeviceFacts } from './facts.ts';
import { pupilDeviceNotices } from './notices.ts';
import { originalOf } from './original.ts';
import { pupilDevicesPermissions } from './permissions.ts';
import { pupilDeviceSettings } from './settings.ts';
import { initialState } from './state.ts';
import { pupilDeviceTimes } from './times.ts';

export { keptOfPupilDevices } from './kept.ts';
export { pupilDeviceSettings } from './settings.ts';
export type { PupilDeviceState } from './state.ts';

/**
 * `pupil-devices/<pupil>`: the phone that a pupil may bring, and devices that were taken from a pupil
 * (MOB-01,
 * MOB-02, SRC-04, NET-08).
 */
export const pupilDevicesStream = defineStream({
  events: pupilDevicesEvents,
  description: 'Phones that pupils may bring, in the office all day, and devices taken from them',
  idForm: idOf('pupil'),
  commands: pupilDevicesCommands,
  stateVersion: 1,
  initialState,
  decide,
  commandOf,
  evolve,
  settings: pupilDeviceSettings,
  facts: pupilDeviceFacts,
  offers: null,
  retention: { of: ofPerson('conduct') },
  permissions: pupilDevicesPermissions,
  sensitive: false,
  subjectOf: (streamId) => streamId,
  originalOf,
  times: pupilDeviceTimes,
  occurredAtOf: statedTime,
  deadlines: pupilDeviceDeadlines,
  notices: pupilDeviceNotices,
});
