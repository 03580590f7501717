import { agreementsEvents } from '../../../events/catalogue/agreements.ts';
import { evolve } from './evolve.ts';
import { initialState } from './state.ts';

/** How `agreements/<person>.<audience>` folds, without its rules: all that a reader of its state needs. Raise the version when folding changes. */
export const agreementsFolding = { events: agreementsEvents, stateVersion: 1, initialState, evolve };
