import { accessEvents } from '../../../events/catalogue/access.ts';
import { evolve } from './evolve.ts';
import { initialState } from './state.ts';

/** How `access/<person>.<what>` folds, without its rules: all that a reader of its state needs. Raise the version when folding changes. */
export const accessFolding = { events: accessEvents, stateVersion: 1, initialState, evolve };
