import { checksEvents } from '../../../events/catalogue/checks.ts';
import { policiesEvents } from '../../../events/catalogue/policies.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { Projection } from '../../kernel/projection.ts';
import { keptOfCheck } from '../../streams/checks/stream.ts';
import { keptOfPolicy } from '../../streams/policies/stream.ts';
import { listsOfCheck, policyOf } from './lists.ts';

const isOfCheck = isEventOf(checksEvents);
const isOfPolicy = isEventOf(policiesEvents);

/** What was checked, what has fallen due, and what was found to be unsafe (MON-01, MON-02, PUB-06). */
export const checksProjection: Projection = {
  model: 'checks',
  streams: {
    checks: (row, event) => (isOfCheck(event) ? keptOfCheck(row, event) : row),
    policies: (row, event) => (isOfPolicy(event) ? keptOfPolicy(row, event) : row),
  },
  lists: { checks: listsOfCheck },
  joins: { checks: policyOf },
};
