import type { HomeLearningRecorded } from '../../../events/catalogue/home-learning.ts';
import { keptState } from '../../kernel/kept-state.ts';
import { evolve } from './evolve.ts';
import { type HomeLearningState, initialState } from './state.ts';

/** What read models keep of a pupil who learns at home: the state, sealed text as it is. */
export const { kept: keptOfHomeLearning, stateIn: homeLearningIn } = keptState<
  HomeLearningState,
  HomeLearningRecorded
>(initialState, evolve);
