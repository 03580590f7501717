import type { Concern } from '../../kernel/concern.ts';
import type { DataComplaintState } from './state.ts';

/**
 * A complaint is the matter of who makes it, and of those whose handling it is about: none of them answers
 * it.
 */
export const concernOf = (state: DataComplaintState): Concern => {
  const { person, about } = state.status === 'none' ? { person: null, about: [] } : state.received;
  return { people: person === null ? about : [person, ...about], isAboutStaff: false, lockedTo: null };
};
