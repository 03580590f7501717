import { type DeviceEvent, type DeviceRecorded, devicesEvents } from '../../../events/catalogue/devices.ts';
import type { Stream } from '../../kernel/stream.ts';
import { type DeviceCommand, devicesCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { type DeviceFacts, deviceFactNeeds } from './facts.ts';
import { devicesFolding } from './folding.ts';
import type { DeviceRejection } from './rejections.ts';
import { type DeviceSettings, deviceSettings } from './settings.ts';
import { type DeviceState, initialState } from './state.ts';

/** `devices/<device>`: where one device of the school is, and on what signature (DEV-01 to DEV-03). */
export const devicesStream = {
  events: devicesEvents,
  commands: devicesCommands,
  decider: { initialState, decide, evolve },
  stateVersion: devicesFolding.stateVersion,
  settings: deviceSettings,
  factNeeds: deviceFactNeeds,
} satisfies Stream<DeviceCommand, DeviceState, DeviceEvent, DeviceRecorded, DeviceSettings, DeviceFacts, DeviceRejection>;
