import { breachesEvents } from '../../../events/catalogue/breaches.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfBreach } from '../../streams/breaches/stream.ts';
import { listsOfBreach } from './lists.ts';

const isOfBreach = isEventOf(breachesEvents);

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfBreach(event) ? keptOfBreach(row, event) : row;

/** What happened against the security of the school's systems (ACC-11, MON-05). */
export const securityEventsProjection: Projection = {
  model: 'security-events',
  streams: { breaches: keptOf },
  lists: { breaches: listsOfBreach },
};
