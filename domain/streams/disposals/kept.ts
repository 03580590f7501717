import type { DisposalRecorded } from '../../../events/catalogue/disposals.ts';
import { keptState } from '../../kernel/kept-state.ts';
import { evolve } from './evolve.ts';
import { type DisposalState, initialState } from './state.ts';

const held = keptState<DisposalState, DisposalRecorded>(initialState, evolve);

/** What a read model keeps of a disposal: its state. */
export const keptOfDisposal = held.kept;
export const disposalIn = held.stateIn;
