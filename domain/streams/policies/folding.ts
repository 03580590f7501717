import { policiesEvents } from '../../../events/catalogue/policies.ts';
import { evolve } from './evolve.ts';
import { initialState } from './state.ts';

/** How `policies/online-safety` folds, without its rules: all that a reader of its state needs. Raise the version when folding changes. */
export const policiesFolding = { events: policiesEvents, stateVersion: 1, initialState, evolve };
