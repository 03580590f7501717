import type { OversightRecorded } from '../../../events/catalogue/oversight.ts';
import { keptState } from '../../kernel/kept-state.ts';
import { evolve } from './evolve.ts';
import { initialState, type OversightState } from './state.ts';

const held = keptState<OversightState, OversightRecorded>(initialState, evolve);

/** What read models keep of oversight: its state. */
export const keptOfOversight = held.kept;
export const oversightIn = held.stateIn;
