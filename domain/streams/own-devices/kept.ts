import type { OwnDeviceRecorded } from '../../../events/catalogue/own-devices.ts';
import { keptState } from '../../kernel/kept-state.ts';
import { evolve } from './evolve.ts';
import { initialState, type OwnDeviceState } from './state.ts';

const held = keptState<OwnDeviceState, OwnDeviceRecorded>(initialState, evolve);

/** What a read model keeps of somebody's device: its state. */
export const keptOfOwnDevice = held.kept;
export const ownDeviceIn = held.stateIn;
