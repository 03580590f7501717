import { holdsOn, type Retention, retained } from '../../kernel/retention.ts';
import type { StaffMatterState } from './state.ts';

/** It runs until it is closed. */
export const staffMatterRetention: Retention<StaffMatterState> = {
  of: (state) =>
    state.status === 'none' ? null : retained('staff-allegation', state.status, [state.person]),
  holds: (state) =>
    state.status === 'none' ? null : holdsOn('inquiry', state.status === 'open', [state.person]),
};
