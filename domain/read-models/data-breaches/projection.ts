import * as z from 'zod/mini';
import { dataBreachesEvents } from '../../../events/catalogue/data-breaches.ts';
import { asStored } from '../../kernel/as-stored.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import {
  type DataBreachState,
  dataBreachesStream,
  noDataBreach,
} from '../../streams/data-breaches/stream.ts';
import { listsOfBreach } from './lists.ts';

const isOfBreach = isEventOf(dataBreachesEvents);
const stateIn = z.custom<DataBreachState>();

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfBreach(event)) return row;
  const before = row === null ? noDataBreach : stateIn.parse(row);
  return asStored(dataBreachesStream.evolve({ ...before, events: event.version - 1 }, event));
};

/** Data breaches, what is left to do and until when (EML-05, EML-06). */
export const dataBreachesProjection: Projection = {
  model: 'data-breaches',
  streams: { 'data-breaches': keptOf },
  lists: { 'data-breaches': listsOfBreach },
};
