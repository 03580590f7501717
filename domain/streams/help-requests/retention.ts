import { type Retention, retained } from '../../kernel/retention.ts';
import type { HelpRequestState } from './state.ts';

/** It runs until it is settled. */
export const helpRequestRetention: Retention<HelpRequestState> = {
  of: (state) =>
    state.status === 'none'
      ? null
      : retained(
          'help-request',
          state.status === 'open' ? 'open' : 'closed',
          [],
          [state.asked.asker, state.asked.person],
        ),
};
