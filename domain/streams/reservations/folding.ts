import { reservationsEvents } from '../../../events/catalogue/reservations.ts';
import { evolve } from './evolve.ts';
import { initialState } from './state.ts';

/** How `reservations/<purpose>.<mark>` folds, without its rules: all that a reader of its state needs. Raise the version when folding changes. */
export const reservationsFolding = { events: reservationsEvents, stateVersion: 1, initialState, evolve };
