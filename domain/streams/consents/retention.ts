import { type Retention, retained } from '../../kernel/retention.ts';
import { subjectOf } from './ids.ts';
import { type ConsentState, standingIn } from './state.ts';

/**
 * The life of a consent: until it is refused or withdrawn by all who answered, or whom it is for has left.
 */
export const consentRetention: Retention<ConsentState> = {
  of: (state, streamId) => {
    const subject = subjectOf(streamId);
    if (state.events === 0 || subject === null) return null;
    const standing = standingIn(state);
    const isOver = standing.length > 0 && standing.every(({ answer }) => answer !== 'given');
    const signatories = standing.map(({ signatory }) => signatory);
    return retained('parent-answer', isOver ? 'closed' : 'with-people', [subject.person], signatories);
  },
};
