import * as z from 'zod/mini';
import type { SchoolRecorded } from '../../../events/catalogue/schools.ts';
import { asStored } from '../../kernel/as-stored.ts';
import type { ProjectedEvent, RowData } from '../../kernel/projection.ts';
import { evolve } from './evolve.ts';
import { initialState, type SchoolState } from './state.ts';

const stateIn = z.custom<SchoolState>();
const asRow = z.custom<RowData>();

export const schoolIn = (row: RowData): SchoolState => stateIn.parse(row['state']);

/** What a read model keeps of a school: its state, into which the next event is folded. */
export const keptOfSchool = (row: RowData | null, event: ProjectedEvent & SchoolRecorded): RowData => {
  const before = row === null ? initialState : schoolIn(row);
  return asStored({ state: asRow.parse(evolve({ ...before, events: event.version - 1 }, event)) });
};
