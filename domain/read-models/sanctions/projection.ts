import { breachesEvents } from '../../../events/catalogue/breaches.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfBreach } from '../../streams/breaches/stream.ts';
import { listsOfSanctions } from './lists.ts';

const isOfBreach = isEventOf(breachesEvents);

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfBreach(event) ? keptOfBreach(row, event) : row;

/** What followed from breaches, and for whom (UNA-04). */
export const sanctionsProjection: Projection = {
  model: 'sanctions',
  streams: { breaches: keptOf },
  lists: { breaches: listsOfSanctions },
};
