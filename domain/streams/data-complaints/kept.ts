import type { DataComplaintRecorded } from '../../../events/catalogue/data-complaints.ts';
import { keptState } from '../../kernel/kept-state.ts';
import { evolve } from './evolve.ts';
import { type DataComplaintState, initialState } from './state.ts';

const held = keptState<DataComplaintState, DataComplaintRecorded>(initialState, evolve);

/** What a read model keeps of a complaint: its state. */
export const keptOfDataComplaint = held.kept;
export const dataComplaintIn = held.stateIn;
