import { holdsOn, type Retention, retained } from '../../kernel/retention.ts';
import type { DataBreachState } from './state.ts';

/** An open breach keeps what there is of who caused it. */
export const dataBreachRetention: Retention<DataBreachState> = {
  of: (state) =>
    state.status === 'none' ? null : retained('data-protection', state.status, [], [state.reported.causedBy]),
  holds: (state) =>
    state.status === 'none'
      ? null
      : holdsOn('data-breach', state.status === 'open', [state.reported.causedBy]),
};
