import * as z from 'zod/mini';
import type { ClassYearRecorded } from '../../../events/catalogue/class-years.ts';
import { asStored } from '../../kernel/as-stored.ts';
import type { ProjectedEvent, RowData } from '../../kernel/projection.ts';
import { evolve } from './evolve.ts';
import { type ClassYearState, initialState, withoutCopy } from './state.ts';

const stateIn = z.custom<ClassYearState>();

/**
 * What a read model keeps of a class: its state, into which the next event is folded; free texts stay sealed
 * as they are.
 */
export const keptOfClassYear = (row: RowData | null, event: ProjectedEvent & ClassYearRecorded): RowData => {
  const before = row === null ? initialState : stateIn.parse(row['state']);
  const after = evolve({ ...before, events: event.version - 1 }, event);
  return asStored({ state: z.custom<RowData>().parse({ ...after, events: event.version }) });
};

/** The state that a row keeps; null where there is none. */
export const classYearIn = (row: RowData | null): ClassYearState | null =>
  row === null ? null : stateIn.parse(row['state']);

/** Ids of the pupils of the class without a copy of the rules in force (AGR-06). */
export const pupilsWithoutCopy = (state: ClassYearState): readonly string[] =>
  withoutCopy(state).map(({ pupil }) => pupil);
