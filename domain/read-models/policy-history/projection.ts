import { policiesEvents } from '../../../events/catalogue/policies.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { Projection } from '../../kernel/projection.ts';
import { keptOfPolicy } from '../../streams/policies/stream.ts';
import { listsOfPolicy } from './lists.ts';

const isOfPolicy = isEventOf(policiesEvents);

/** The change log of the policy: five columns, made of the events alone (POL-01). */
export const policyHistoryProjection: Projection = {
  model: 'policy-history',
  streams: { policies: (row, event) => (isOfPolicy(event) ? keptOfPolicy(row, event) : row) },
  lists: { policies: listsOfPolicy },
};
