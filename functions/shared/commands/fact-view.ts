import type { StreamEvents } from '../../../events/catalogue/define-events.ts';
import type { LogReader, StreamKey } from '../../../events/log/types.ts';
import { type TypedFolding, typedFoldingOf } from '../lambda/any-stream.ts';

/** A fact as it was read: the owner's view, and the newest commit that it rests on. */
export interface ReadFact<V> {
  readonly commit: number;
  readonly view: V;
}

/** How one fact is read: whose it is, and through which view of the owner's. */
export interface FactView<V> {
  /** Of the owner: its name, and what its events are read with. */
  readonly events: StreamEvents;
  readonly read: (log: LogReader, key: StreamKey) => Promise<ReadFact<V>>;
}

/** The facts that a stream's decisions rely on, by the names under which its decider finds them. */
export type FactJoin<Facts> = { readonly [K in keyof Facts]-?: FactView<Exclude<Facts[K], undefined>> };

/** A fact that is a view of the owner's state. The state decides about the id, so the view gets it, too. */
export const factView = <S, V>(owner: TypedFolding<S>, view: (state: S, id: string) => V): FactView<V> => ({
  events: owner.events,
  read: async (log, key) => {
    const { commit, state } = await log.load(key, typedFoldingOf(owner));
    return { commit, view: view(state, key.id) };
  },
});
