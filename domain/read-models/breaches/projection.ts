import { breachesEvents } from '../../../events/catalogue/breaches.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfBreach } from '../../streams/breaches/stream.ts';
import { listsOfBreach } from './lists.ts';

const isOfBreach = isEventOf(breachesEvents);

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfBreach(event) ? keptOfBreach(row, event) : row;

/** What people did against agreements, the list of unacceptable uses and the policy (AGR-18, UNA-01). */
export const breachesProjection: Projection = {
  model: 'breaches',
  streams: { breaches: keptOf },
  lists: { breaches: listsOfBreach },
};
