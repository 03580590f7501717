import * as z from 'zod/mini';
import type { BreachRecorded } from '../../../events/catalogue/breaches.ts';
import { asStored } from '../../kernel/as-stored.ts';
import type { ProjectedEvent, RowData } from '../../kernel/projection.ts';
import { evolve } from './evolve.ts';
import { type BreachState, initialState } from './state.ts';

const stateIn = z.custom<BreachState>();

/** What a read model keeps of a breach: its state, into which the next event is folded. */
export const keptOfBreach = (row: RowData | null, event: ProjectedEvent & BreachRecorded): RowData => {
  // Rows from before there was more than attempts have no other field.
  const before = row === null ? initialState : { ...initialState, ...stateIn.parse(row) };
  return asStored(evolve({ ...before, events: event.version - 1 }, event));
};

export const breachIn = (row: RowData): BreachState => ({ ...initialState, ...stateIn.parse(row) });
