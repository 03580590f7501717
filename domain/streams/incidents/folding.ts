import { incidentsEvents } from '../../../events/catalogue/incidents.ts';
import { evolve } from './evolve.ts';
import { initialState } from './state.ts';

/** How `incidents/<incident>` folds, without its rules: all that a reader of its state needs. Raise the version when folding changes. */
export const incidentsFolding = { events: incidentsEvents, stateVersion: 1, initialState, evolve };
