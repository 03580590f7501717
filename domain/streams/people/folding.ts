import { peopleEvents } from '../../../events/catalogue/people.ts';
import { evolve } from './evolve.ts';
import { initialState } from './state.ts';

/** How `people/<person>` folds, without its rules: all that a reader of its state needs. Raise the version when folding changes. */
export const peopleFolding = { events: peopleEvents, stateVersion: 2, initialState, evolve };
