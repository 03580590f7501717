import type { ConcernRecorded } from '../../../events/catalogue/concerns.ts';
import { keptState } from '../../kernel/kept-state.ts';
import { evolve } from './evolve.ts';
import { type ConcernState, initialState } from './state.ts';

const held = keptState<ConcernState, ConcernRecorded>(initialState, evolve);

/** What a read model keeps of a concern: its state. */
export const keptOfConcern = held.kept;
export const concernIn = held.stateIn;
