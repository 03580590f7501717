import * as z from 'zod/mini';
import { publicationsEvents } from '../../../events/catalogue/publications.ts';
import { asStored } from '../../kernel/as-stored.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, RowData } from '../../kernel/projection.ts';
import { totalEvolve } from '../../kernel/total-evolve.ts';
import { evolve } from './evolve.ts';
import { initialState, type PublicationState } from './state.ts';

const isOfPublication = isEventOf(publicationsEvents);
const stateIn = z.custom<PublicationState>();
const next = totalEvolve(publicationsEvents, evolve);

/** What read models keep of what goes out: the state, sealed text as it is. */
export const keptOfPublication = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfPublication(event)) return row;
  const before = row === null ? initialState : stateIn.parse(row);
  return asStored(next({ ...before, events: event.version - 1 }, event));
};
