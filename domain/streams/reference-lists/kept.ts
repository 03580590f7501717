import * as z from 'zod/mini';
import type { ReferenceListRecorded } from '../../../events/catalogue/reference-lists.ts';
import { asStored } from '../../kernel/as-stored.ts';
import type { ProjectedEvent, RowData } from '../../kernel/projection.ts';
import { evolve } from './evolve.ts';
import { initialState, type ReferenceListState } from './state.ts';

const stateIn = z.custom<ReferenceListState>();
/** What a row may take; the history of the list has the rest. */
const MOST_EDITIONS = 12;

/** What a read model keeps of a list: its newest editions. */
export const keptOfList = (row: RowData | null, event: ProjectedEvent & ReferenceListRecorded): RowData => {
  const before = row === null ? initialState : stateIn.parse(row);
  const after = evolve({ ...before, events: event.version - 1 }, event);
  return asStored({ ...after, editions: after.editions.slice(-MOST_EDITIONS) });
};

/** The list that a row was made of. */
export const listInRow = (row: RowData): ReferenceListState => stateIn.parse(row);
