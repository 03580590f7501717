import { devicesEvents } from '../../../events/catalogue/devices.ts';
import { evolve } from './evolve.ts';
import { initialState } from './state.ts';

/** How `devices/<device>` folds, without its rules: all that a reader of its state needs. Raise the version when folding changes. */
export const devicesFolding = { events: devicesEvents, stateVersion: 2, initialState, evolve };
