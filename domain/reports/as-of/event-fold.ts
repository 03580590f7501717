import type { RecordedCommit, RecordedEvent } from '../../kernel/recorded.ts';
import type { Foldable } from '../../kernel/stream.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

/** An event that counts, and the commit that brought it. */
export interface CountedEvent {
  readonly commit: RecordedCommit;
  /** Position of the commit in its school's journal. */
  readonly position: number;
  readonly version: number;
  /** At its newest schema version. */
  readonly event: RecordedEvent;
}

/** Takes the events that count, in journal order, and makes something of those that concern it. */
export interface EventFold {
  readonly accept: (counted: CountedEvent) => void;
  /**
   * Drops all that was made of a record, as `<stream>/<id>`: one of its commits is not as it was journaled,
   * so that nothing of it is sure.
   */
  readonly forget: (record: string) => void;
}

/**
 * The state after an event of that number. An event in between may not have counted, and corrections name
 * events by their number, so that the state's own count is set to it.
 */
export const evolved = <S extends Counted>(
  owner: Foldable<S>,
  state: S,
  { version, event }: Pick<CountedEvent, 'version' | 'event'>,
): S => owner.evolve({ ...state, events: version - 1 }, event);

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
      if (stream === owner.events.stream)
        states.set(id, evolved(owner, states.get(id) ?? owner.initialState, counted));
    },
    forget: (record) => {
      const prefix = `${owner.events.stream}/`;
      if (record.startsWith(prefix)) states.delete(record.slice(prefix.length));
    },
  };
};
