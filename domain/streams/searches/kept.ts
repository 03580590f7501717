import * as z from 'zod/mini';
import { searchesEvents } from '../../../events/catalogue/searches.ts';
import { asStored } from '../../kernel/as-stored.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, RowData } from '../../kernel/projection.ts';
import { totalEvolve } from '../../kernel/total-evolve.ts';
import { evolve } from './evolve.ts';
import { initialState, type SearchState } from './state.ts';

const isOfSearch = isEventOf(searchesEvents);
const stateIn = z.custom<SearchState>();
const next = totalEvolve(searchesEvents, evolve);

/** What read models keep of a search: its state, sealed text as it is. */
export const keptOfSearch = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfSearch(event)) return row;
  const before = row === null ? initialState : stateIn.parse(row);
  return asStored(next({ ...before, events: event.version - 1 }, event));
};
