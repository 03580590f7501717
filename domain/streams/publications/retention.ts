import { type Retention, retained } from '../../kernel/retention.ts';
import { type PublicationState, shownIn, statusOf } from './state.ts';

/** What is out, or may still go out, runs; what was refused or taken down is over. */
export const publicationRetention: Retention<PublicationState> = {
  of: (state) => {
    if (state.kind === null) return null;
    const status = statusOf(state);
    const isOver = status === 'withdrawn' || status === 'refused';
    return retained('publication', isOver ? 'closed' : 'open', [], shownIn(state));
  },
};
