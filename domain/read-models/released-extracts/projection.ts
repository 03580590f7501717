import { oversightEvents } from '../../../events/catalogue/oversight.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { Projection } from '../../kernel/projection.ts';
import { keptOfOversight } from '../../streams/oversight/stream.ts';
import { ofIncident } from './kept.ts';
import { extractOf, listsOfIncident } from './lists.ts';

const isOfOversight = isEventOf(oversightEvents);

/** What governors see of incidents: the log as a safeguarding lead gave it to them (GOV-02). */
export const releasedExtractsProjection: Projection = {
  model: 'released-extracts',
  streams: {
    incidents: ofIncident,
    oversight: (row, event) => (isOfOversight(event) ? keptOfOversight(row, event) : row),
  },
  lists: { incidents: listsOfIncident },
  joins: { incidents: extractOf },
};
