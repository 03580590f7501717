import type { Concern } from '../../kernel/concern.ts';
import type { HelpRequestState } from './state.ts';

/** A request is the matter of who asked, who may read it. */
export const concernOf = (state: HelpRequestState): Concern => ({
  people: state.status === 'none' ? [] : [state.asked.asker],
  isAboutStaff: false,
  lockedTo: null,
});
