import { schoolsEvents } from '../../../events/catalogue/schools.ts';
import { evolve } from './evolve.ts';
import { initialState } from './state.ts';

/** How `schools/<schoolId>` folds, without its rules: all that a reader of its state needs. Raise the version when folding changes. */
export const schoolsFolding = { events: schoolsEvents, stateVersion: 1, initialState, evolve };
