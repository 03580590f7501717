import type { CheckRecorded } from '../../../events/catalogue/checks.ts';
import { keptState } from '../../kernel/kept-state.ts';
import { evolve } from './evolve.ts';
import { type CheckState, initialState } from './state.ts';

const held = keptState<CheckState, CheckRecorded>(initialState, evolve);

/** What a read model keeps of a check: its state. */
export const keptOfCheck = held.kept;
export const checkIn = held.stateIn;
