import type { FactSource } from '../../../domain/kernel/stream.ts';
import type { FactRef, LogReader, StreamKey } from '../../../events/log/types.ts';
import type { FactView } from './fact-view.ts';

export type FactViews = Readonly<Record<string, FactView<unknown>>>;

export interface Facts {
  readonly values: Readonly<Record<string, unknown>>;
  /** Each stream once, as the transaction demands (one operation an item). */
  readonly refs: readonly FactRef[];
}

export interface FactsWanted {
  /** The record that is decided about. */
  readonly own: StreamKey;
  readonly needs: Readonly<Record<string, FactSource | undefined>>;
  readonly views: FactViews;
}

/**
 * Reads what a decision relies on. The record's own stream is no fact of itself: its next commit is what the append conditions.
 * @throws Error when a stream needs a fact that nothing joins, which is a bug
 */
export const readFacts = async (log: LogReader, { own, needs, views }: FactsWanted): Promise<Facts> => {
  const wanted = Object.entries(needs).flatMap(([name, source]) => (source === undefined ? [] : [{ name, source }]));
  const read = await Promise.all(
    wanted.map(async ({ name, source }) => {
      const view = views[name];
      if (view === undefined || view.events.stream !== source.stream)
        throw new Error(`no view joined for the fact ${name} of ${own.stream}`);
      const fact = await view.read(log, { school: own.school, ...source });
      return { name, ref: { ...source, commit: fact.commit }, value: fact.view };
    }),
  );
  const others = read.map(({ ref }) => ref).filter(({ stream, id }) => stream !== own.stream || id !== own.id);
  return { values: Object.fromEntries(read.map(({ name, value }) => [name, value])), refs: oldestOfEach(others) };
};

/** Two views of one stream may have seen different commits: what still holds for the older one holds for both. */
const oldestOfEach = (refs: readonly FactRef[]): readonly FactRef[] => {
  const newestFirst = refs.toSorted((a, b) => b.commit - a.commit);
  return [...new Map(newestFirst.map((ref) => [`${ref.stream}/${ref.id}`, ref])).values()];
};
