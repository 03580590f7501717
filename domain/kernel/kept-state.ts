import * as z from 'zod/mini';
import { asStored } from './as-stored.ts';
import type { ProjectedEvent, RowData } from './projection.ts';
import type { Counted } from './total-evolve.ts';

/**
 * What a read model keeps of a stream where that is its state, into which the next event is folded; free
 * texts stay sealed as they are.
 */
export const keptState = <S extends Counted, E>(
  initialState: S,
  evolve: (state: S, event: E & { readonly occurredAt: string }) => S,
) => {
  const stateIn = z.custom<S>();
  return {
    kept: (row: RowData | null, event: ProjectedEvent & E): RowData => {
      const before = row === null ? initialState : stateIn.parse(row['state']);
      const after = evolve({ ...before, events: event.version - 1 }, event);
      return asStored({ state: z.custom<RowData>().parse({ ...after, events: event.version }) });
    },
    /** The state that a row keeps; the first one where nothing is kept. */
    stateIn: (row: RowData | null): S => (row === null ? initialState : stateIn.parse(row['state'])),
  };
};
