import { holdsOn, type Retention, retained } from '../../kernel/retention.ts';
import { concernOf } from './concern.ts';
import type { DataComplaintState } from './state.ts';

/**
 * It runs until it is answered; until then it holds what there is of who complains, and of whom it is about.
 */
export const dataComplaintRetention: Retention<DataComplaintState> = {
  of: (state) =>
    state.status === 'none'
      ? null
      : retained('data-protection', state.status === 'open' ? 'open' : 'closed', [], concernOf(state).people),
  holds: (state) =>
    state.status === 'none' ? null : holdsOn('complaint', state.status === 'open', concernOf(state).people),
};
