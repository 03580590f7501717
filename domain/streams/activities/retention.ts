import { type Retention, retained } from '../../kernel/retention.ts';
import type { ActivityState } from './state.ts';

/** Training that is planned still runs; whatever was held is over with its last entry. */
export const activityRetention: Retention<ActivityState> = {
  of: ({ events, cpd }) => {
    if (events === 0) return null;
    const people = (cpd?.needs ?? []).map(({ person }) => person);
    return retained('check', cpd?.status === 'planned' ? 'open' : 'closed', [], people);
  },
};
