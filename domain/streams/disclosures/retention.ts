import { holdsOn, type Retention, retained } from '../../kernel/retention.ts';
import type { DisclosureState } from './state.ts';

/** Whoever asks for their own data finds all of it: an open request holds what names them. */
export const disclosureRetention: Retention<DisclosureState> = {
  of: (state) => {
    switch (state.status) {
      case 'none':
        return null;
      case 'given':
        return retained('data-protection', 'closed', [], [...state.given.about, state.given.sender]);
      default:
        return retained(
          'data-protection',
          state.status === 'open' ? 'open' : 'closed',
          [],
          [state.request.person],
        );
    }
  },
  holds: (state) =>
    state.status === 'open' || state.status === 'answered'
      ? holdsOn('subject-request', state.status === 'open', [state.request.person])
      : null,
};
