import { elevationsEvents } from '../../../events/catalogue/elevations.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfElevation } from '../../streams/elevations/stream.ts';
import { listsOfElevation } from './lists.ts';

const isOfElevation = isEventOf(elevationsEvents);

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfElevation(event) ? keptOfElevation(row, event) : row;

/** Roles that were asked for and lent, and whether somebody looked at their use (DPR-01). */
export const elevationsProjection: Projection = {
  model: 'elevations',
  streams: { elevations: keptOf },
  lists: { elevations: listsOfElevation },
};
