import type { Catalogue } from './catalogue.ts';
import { type Folded, stateAfter } from './fold.ts';
import { logKey } from './key.ts';
import { commitsAfter } from './read.ts';
import type { LogItem } from './read-item.ts';
import { itemAt, type LogTable, newestItem } from './table.ts';
import type { Fold, LogReader, StreamKey, StreamState } from './types.ts';

export interface LogReaderOptions extends LogTable {
  readonly catalogue: Catalogue;
}

/** The log for those who only read it: nothing that writes comes into their bundles. */
export const createLogReader = (options: LogReaderOptions): LogReader => ({
  load: async (key, fold) => (await loadTip(options, key, fold)).visible,
  commitsAfter: (key, commit) => commitsAfter(options, key, commit),
  readCommit: (key, commit) => itemAt(options, logKey(key), commit),
});

/** A stream as it was loaded: what a reader sees, and what the next commit follows. */
export interface LoadedTip<S> extends Folded<S> {
  readonly newest: LogItem | null;
  readonly visible: StreamState<S>;
}

export const loadTip = async <S>(
  options: LogReaderOptions,
  key: StreamKey,
  fold: Fold<S>,
): Promise<LoadedTip<S>> => {
  const newest = await newestItem(options, logKey(key));
  const { state, snapshotAt } =
    newest === null
      ? { state: fold.initialState, snapshotAt: 0 }
      : await stateAfter(options, options.catalogue, fold, newest);
  const commit = newest?.commit.commit ?? 0;
  const version = newest === null ? 0 : newest.commit.firstVersion + newest.commit.events.length - 1;
  return {
    newest,
    state,
    snapshotAt,
    visible: { key, state, commit, version, recordedAt: newest?.commit.recordedAt ?? null },
  };
};
