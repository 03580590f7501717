import type { TechnologyRecorded } from '../../../events/catalogue/technologies.ts';
import { keptState } from '../../kernel/kept-state.ts';
import { evolve } from './evolve.ts';
import { initialState, type TechnologyState } from './state.ts';

const held = keptState<TechnologyState, TechnologyRecorded>(initialState, evolve);

/** What a read model keeps of a technology: its state. */
export const keptOfTechnology = held.kept;
export const technologyIn = held.stateIn;
