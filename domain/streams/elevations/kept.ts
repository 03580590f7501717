import type { ElevationRecorded } from '../../../events/catalogue/elevations.ts';
import { keptState } from '../../kernel/kept-state.ts';
import { evolve } from './evolve.ts';
import { type ElevationState, initialState } from './state.ts';

const held = keptState<ElevationState, ElevationRecorded>(initialState, evolve);

/** What a read model keeps of somebody's lent roles: its state. */
export const keptOfElevation = held.kept;
export const elevationIn = held.stateIn;
