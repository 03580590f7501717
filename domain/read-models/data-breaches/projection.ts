import { dataBreachesEvents } from '../../../events/catalogue/data-breaches.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfDataBreach } from '../../streams/data-breaches/stream.ts';
import { listsOfBreach } from './lists.ts';

const isOfBreach = isEventOf(dataBreachesEvents);

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfBreach(event) ? keptOfDataBreach(row, event) : row;

/** Data breaches, what is left to do and until when (EML-05, EML-06). */
export const dataBreachesProjection: Projection = {
  model: 'data-breaches',
  streams: { 'data-breaches': keptOf },
  lists: { 'data-breaches': listsOfBreach },
};
