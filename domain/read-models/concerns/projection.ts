import { concernsEvents } from '../../../events/catalogue/concerns.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfConcern } from '../../streams/concerns/stream.ts';
import { listsOfConcern } from './lists.ts';

const isOfConcern = isEventOf(concernsEvents);

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfConcern(event) ? keptOfConcern(row, event) : row;

/** What waits to be judged, and what came of it (INC-15, INC-17, MON-04). */
export const concernsProjection: Projection = {
  model: 'concerns',
  streams: { concerns: keptOf },
  lists: { concerns: listsOfConcern },
};
