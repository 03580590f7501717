import type { TrainingRecorded } from '../../../events/catalogue/training.ts';
import { keptState } from '../../kernel/kept-state.ts';
import { evolve } from './evolve.ts';
import { initialState, type TrainingState } from './state.ts';

/** What a read model keeps of somebody's training: its state, into which the next event is folded. */
export const { kept: keptOfTraining, stateIn: trainingIn } = keptState<TrainingState, TrainingRecorded>(
  initialState,
  evolve,
);
