import type { Concern } from '../../kernel/concern.ts';
import type { DataBreachState } from './state.ts';

/** A breach is the matter of who caused it, who neither weighs nor closes it. */
export const concernOf = (state: DataBreachState): Concern => ({
  people: state.status === 'none' || state.reported.causedBy === null ? [] : [state.reported.causedBy],
  isAboutStaff: false,
  lockedTo: null,
});
