import { type Retention, retained } from '../../kernel/retention.ts';
import type { ConcernState } from './state.ts';

/** It runs until it is settled; what became an incident is kept as long as that. */
export const concernRetention: Retention<ConcernState> = {
  of: (state) => {
    if (state.status === 'none') return null;
    const { status, settling, raised } = state;
    const kind = settling?.outcome === 'incident' ? 'child-protection' : 'conduct';
    const ends = status === 'open' ? 'open' : 'closed';
    return retained(kind, ends, [raised.about, raised.conductOf], [raised.from, ...raised.lineManagers]);
  },
};
