import { devicesEvents } from '../../../events/catalogue/devices.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { commandOf } from './command-of.ts';
import { devicesCommands } from './commands.ts';
import { deviceDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { deviceFacts } from './facts.ts';
import { deviceNotices } from './notices.ts';
import { occurredAtOf } from './occurred-at.ts';
import { originalOfCorrection } from './original.ts';
import { devicesPermissions } from './permissions.ts';
import { deviceReservation } from './reservation.ts';
import { deviceRetention } from './retention.ts';
import { deviceSettings } from './settings.ts';
import { initialState } from './state.ts';
import { deviceTimes } from './times.ts';

export { galleryDues } from './gallery.ts';
export { keptOfDevice } from './kept.ts';
export { deviceSettings } from './settings.ts';
export type { DeviceState, RegisteredDevice } from './state.ts';

/** `devices/<device>`: the register, loans to families, allocation for work or to a class, upkeep and
 * disposal (DEV-01 to DEV-03, DEV-07 to DEV-11). */
export const devicesStream = defineStream({
  events: devicesEvents,
  description: 'The register of devices, their loans, their use for work, their upkeep and their end',
  idForm: idOf('device'),
  commands: devicesCommands,
  stateVersion: 7,
  initialState,
  decide,
  commandOf,
  evolve,
  settings: deviceSettings,
  facts: deviceFacts,
  offers: null,
  retention: deviceRetention,
  permissions: devicesPermissions,
  sensitive: false,
  originalOf: originalOfCorrection,
  reservation: deviceReservation,
  subjectOf: (_, command) =>
    command?.type === 'SignCompliance' || command?.type === 'TakeOffSite' ? command.person : null,
  times: deviceTimes,
  occurredAtOf,
  deadlines: deviceDeadlines,
  notices: deviceNotices,
});
