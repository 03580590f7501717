import { policiesEvents } from '../../../events/catalogue/policies.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { Projection } from '../../kernel/projection.ts';
import { keptOfPolicy } from '../../streams/policies/stream.ts';
import { listsOfPolicy } from './lists.ts';

const isOfPolicy = isEventOf(policiesEvents);

/**
 * Which version is in force, which was and will be, who approved it and who was given it (POL-02, POL-05).
 */
export const policiesInForceProjection: Projection = {
  model: 'policies-in-force',
  streams: { policies: (row, event) => (isOfPolicy(event) ? keptOfPolicy(row, event) : row) },
  lists: { policies: listsOfPolicy },
};
