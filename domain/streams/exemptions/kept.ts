import type { ExemptionRecorded } from '../../../events/catalogue/exemptions.ts';
import { keptState } from '../../kernel/kept-state.ts';
import { evolve } from './evolve.ts';
import { type ExemptionState, initialState } from './state.ts';

const held = keptState<ExemptionState, ExemptionRecorded>(initialState, evolve);

/** What a read model keeps of somebody's applications: their state. */
export const keptOfExemptions = held.kept;
export const exemptionsIn = held.stateIn;
