import type { DataBreachRecorded } from '../../../events/catalogue/data-breaches.ts';
import { keptState } from '../../kernel/kept-state.ts';
import { evolve } from './evolve.ts';
import { type DataBreachState, initialState } from './state.ts';

const held = keptState<DataBreachState, DataBreachRecorded>(initialState, evolve);

/** What a read model keeps of a data breach: its state. */
export const keptOfDataBreach = held.kept;
export const dataBreachIn = held.stateIn;
