import type { Counted } from '../../../domain/kernel/folding.ts';
import type { Projection, StoredRow } from '../../../domain/kernel/projection.ts';
import type { Foldable } from '../../../domain/kernel/stream.ts';
import type { Commit, StoredEvent } from '../../../events/log/types.ts';
import { projectedEvent } from '../read-model/projected-event.ts';
import { rowIn, rowText } from '../read-model/row-text.ts';

/** An event that counts, and the commit that brought it. */
export interface CountedEvent {
  readonly commit: Commit;
  /** Position of the commit in its school's journal. */
  readonly position: number;
  readonly version: number;
  /** At its newest schema version. */
  readonly event: StoredEvent;
}

/** Takes the events that count, in journal order, and makes something of those that concern it. */
export interface EventFold {
  readonly accept: (counted: CountedEvent) => void;
}

/**
 * The state after an event of that number. An event in between may not have counted, and corrections name events by their number,
 * so that the state's own count is set to it.
 */
export const evolved = <S extends Counted>(owner: Foldable<S>, state: S, { version, event }: Pick<CountedEvent, 'version' | 'event'>): S =>
  owner.evolve({ ...state, events: version - 1 }, event);

export interface StateFold<S> extends EventFold {
  /** By stream id. */
  readonly states: ReadonlyMap<string, S>;
}

/** The states of every stream of a kind. */
export const stateFold = <S extends Counted>(owner: Foldable<S>): StateFold<S> => {
  const states = new Map<string, S>();
  return {
    states,
    accept: (counted) => {
      const { stream, id } = counted.commit;
      if (stream === owner.events.stream) states.set(id, evolved(owner, states.get(id) ?? owner.initialState, counted));
    },
  };
};

export interface RowFold extends EventFold {
  readonly model: string;
  /** In the order of their keys, as the read model gives them. */
  readonly rows: () => readonly StoredRow[];
}

/** The rows of a read model, folded as its projector folds them. */
export const rowFold = ({ model, streams }: Projection): RowFold => {
  const rows = new Map<string, StoredRow>();
  return {
    model,
    // As stored and read again: what a view shows must not depend on where its rows come from.
    rows: () => [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, stored]) => ({ ...stored, row: rowIn(rowText(stored.row)) })),
    accept: ({ commit, version, event }) => {
      const { stream, id } = commit;
      const key = `${stream}/${id}`;
      const row = streams[stream]?.(rows.get(key)?.row ?? null, projectedEvent(commit, event, version)) ?? null;
      if (row !== null) rows.set(key, { stream, id, commit: commit.commit, row });
    },
  };
};
