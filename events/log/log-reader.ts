import type { Catalogue } from './catalogue.ts';
import { type Folded, stateAfter } from './fold.ts';
import { logKey } from './key.ts';
import { commitsAfter } from './read.ts';
import type { LogItem } from './read-item.ts';
import { itemAt, type LogTable, newestItem } from './table.ts';
import type { Folding, LogReader, StreamKey, StreamState } from './types.ts';

export interface LogReaderOptions extends LogTable {
  readonly catalogue: Catalogue;
}

/** The log for those who only read it: nothing that writes comes into their bundles. */
export const createLogReader = (options: LogReaderOptions): LogReader => ({
  load: async (key, folding) => (await loadTip(options, key, folding)).visible,
  commitsAfter: (key, commit) => commitsAfter(options, key, commit),
  readCommit: (key, commit) => itemAt(options, logKey(key), commit),
});

/** A stream as it was loaded: what a reader sees, and what the next commit follows. */
export interface LoadedTip<S> extends Folded<S> {
  readonly newest: LogItem | null;
  readonly visible: StreamState<S>;
}

export const loadTip = async <S>(options: LogReaderOptions, key: StreamKey, folding: Folding<S>): Promise<LoadedTip<S>> => {
  const newest = await newestItem(options, logKey(key));
  const { state, carrier } =
    newest === null ? { state: folding.initialState, carrier: 0 } : await stateAfter(options, options.catalogue, folding, newest);
  const commit = newest?.commit.commit ?? 0;
  const version = newest === null ? 0 : newest.commit.firstVersion + newest.commit.events.length - 1;
  return { newest, state, carrier, visible: { key, state, commit, version, recordedAt: newest?.commit.recordedAt ?? null } };
};
