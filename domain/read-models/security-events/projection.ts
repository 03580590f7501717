import * as z from 'zod/mini';
import { breachesEvents } from '../../../events/catalogue/breaches.ts';
import { asStored } from '../../kernel/as-stored.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { type BreachState, breachesStream, noBreach } from '../../streams/breaches/stream.ts';
import { listsOfBreach } from './lists.ts';

const isOfBreach = isEventOf(breachesEvents);
const stateIn = z.custom<BreachState>();

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfBreach(event)) return row;
  const before = row === null ? noBreach : stateIn.parse(row);
  return asStored(breachesStream.evolve({ ...before, events: event.version - 1 }, event));
};

/** What happened against the security of the school's systems (ACC-11). */
export const securityEventsProjection: Projection = {
  model: 'security-events',
  streams: { breaches: keptOf },
  lists: { breaches: listsOfBreach },
};
