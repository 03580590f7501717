import type { Concern } from '../../kernel/concern.ts';
import type { SearchState } from './state.ts';

/** Whose own matter it is: those about whom somebody complains (CMP-01). */
export const concernOf = (state: SearchState): Concern => ({
  people:
    state.status === 'unjustified' ? [] : [...new Set(state.complaints.flatMap(({ against }) => against))],
  isAboutStaff: false,
  lockedTo: null,
});
