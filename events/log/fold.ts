import type { Catalogue } from './catalogue.ts';
import { ownState } from './commit-text.ts';
import { noCommit } from './errors.ts';
import { logKey } from './key.ts';
import { type LogItem, readItem } from './read-item.ts';
import { type LogTable, pages } from './table.ts';
import type { Commit, Fold } from './types.ts';

/** A state, and the commit with its snapshot or that of an ancestor; 0 when it was folded from the start. */
export interface Folded<S> {
  readonly state: S;
  readonly snapshotAt: number;
}

/** The state after one more commit, its events lifted to their newest schema version first. */
export const foldCommit = <S>(catalogue: Catalogue, fold: Fold<S>, state: S, commit: Commit): S =>
  commit.events.reduce((before, event) => fold.evolve(before, catalogue.upcast(commit.stream, event)), state);

/** The snapshot of an item, if it is of this fold's version; one of another version is ignored. */
export const snapshotOf = <S>(item: LogItem, fold: Fold<S>): Folded<S> | null => {
  const { sv, s } = item.unhashed;
  return sv === fold.stateVersion && s !== undefined
    ? { state: ownState<S>(s), snapshotAt: item.commit.commit }
    : null;
};

/**
 * The state after the newest commit. Most often its snapshot is there; else one query leads back to the
 * newest snapshot, and in the worst case (a new fold) the walk goes on to the first commit.
 */
export const stateAfter = async <S>(
  table: LogTable,
  catalogue: Catalogue,
  fold: Fold<S>,
  newest: LogItem,
): Promise<Folded<S>> => {
  const tail = [newest];
  let base = snapshotOf(newest, fold);
  if (base === null) {
    for await (const item of walkBack(table, newest, fold.stateVersion)) {
      base = snapshotOf(item, fold);
      if (base !== null) break;
      tail.push(item);
    }
    base ??= { state: fold.initialState, snapshotAt: 0 };
  } else {
    tail.pop();
  }
  return {
    state: tail.reduceRight((state, item) => foldCommit(catalogue, fold, state, item.commit), base.state),
    snapshotAt: base.snapshotAt,
  };
};

async function* walkBack(table: LogTable, newest: LogItem, stateVersion: number): AsyncGenerator<LogItem> {
  const { commit } = newest.commit;
  if (commit === 1) return;
  const { sv, a = 0 } = newest.unhashed;
  const known = sv === stateVersion && a > 0 && a < commit ? { limit: commit - a } : {};
  let expected = commit - 1;
  for await (const page of pages(table, 'load', {
    pk: logKey(newest.key),
    high: expected,
    newestFirst: true,
    ...known,
  })) {
    for (const stored of page) {
      const item = readItem(stored);
      if (item.commit.commit !== expected) throw noCommit(newest.key, expected);
      yield item;
      expected -= 1;
    }
  }
  if (expected > 0) throw noCommit(newest.key, expected);
}
