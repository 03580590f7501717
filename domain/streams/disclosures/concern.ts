import type { Concern } from '../../kernel/concern.ts';
import type { DisclosureState } from './state.ts';

/** A request is the matter of whose data it is, who does not answer it. */
export const concernOf = (state: DisclosureState): Concern => ({
  people: 'request' in state ? [state.request.person] : [],
  isAboutStaff: false,
  lockedTo: null,
});
