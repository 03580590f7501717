import type { ErasureConfirmationRecorded } from '../../../events/catalogue/erasure-confirmations.ts';
import { keptState } from '../../kernel/kept-state.ts';
import { evolve } from './evolve.ts';
import { type ErasureConfirmationState, initialState } from './state.ts';

const held = keptState<ErasureConfirmationState, ErasureConfirmationRecorded>(initialState, evolve);

/** What a read model keeps of who has confirmed an erasure: the state. */
export const keptOfErasure = held.kept;
export const erasureIn = held.stateIn;
