import * as z from 'zod/mini';
import { elevationsEvents } from '../../../events/catalogue/elevations.ts';
import { asStored } from '../../kernel/as-stored.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { type ElevationState, elevationsStream, noElevation } from '../../streams/elevations/stream.ts';
import { listsOfElevation } from './lists.ts';

const isOfElevation = isEventOf(elevationsEvents);
const stateIn = z.custom<ElevationState>();

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfElevation(event)) return row;
  const before = row === null ? noElevation : stateIn.parse(row);
  return asStored(elevationsStream.evolve({ ...before, events: event.version - 1 }, event));
};

/** Roles that were asked for and lent, and whether somebody looked at their use (DPR-01). */
export const elevationsProjection: Projection = {
  model: 'elevations',
  streams: { elevations: keptOf },
  lists: { elevations: listsOfElevation },
};
