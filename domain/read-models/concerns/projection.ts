import * as z from 'zod/mini';
import { concernsEvents } from '../../../events/catalogue/concerns.ts';
import { asStored } from '../../kernel/as-stored.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { type ConcernState, concernsStream, noConcern } from '../../streams/concerns/stream.ts';
import { listsOfConcern } from './lists.ts';

const isOfConcern = isEventOf(concernsEvents);
const stateIn = z.custom<ConcernState>();

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfConcern(event)) return row;
  const before = row === null ? noConcern : stateIn.parse(row);
  return asStored(concernsStream.evolve({ ...before, events: event.version - 1 }, event));
};

/** What waits to be judged, and what came of it (INC-15, INC-17, MON-04). */
export const concernsProjection: Projection = {
  model: 'concerns',
  streams: { concerns: keptOf },
  lists: { concerns: listsOfConcern },
};
