import type { Catalogue } from './catalogue.ts';
import { ownState } from './commit-text.ts';
import { TamperedItem } from './errors.ts';
import { logKey } from './key.ts';
import { type LogItem, readItem } from './read-item.ts';
import { type LogTable, pages } from './table.ts';
import type { Commit, Folding } from './types.ts';

/** A state, and the commit that carries it or an ancestor of it; 0 when it was folded from the start. */
export interface Folded<S> {
  readonly state: S;
  readonly carrier: number;
}

/** The state after one more commit, its events lifted to their newest schema version first. */
export const foldCommit = <S>(catalogue: Catalogue, folding: Folding<S>, state: S, commit: Commit): S =>
  commit.events.reduce((before, event) => folding.evolve(before, catalogue.upcast(commit.stream, event)), state);

/** The state that an item carries, if it is of this folding's version; a state of another version is ignored. */
export const carriedState = <S>(item: LogItem, folding: Folding<S>): Folded<S> | null => {
  const { sv, s } = item.riding;
  return sv === folding.stateVersion && s !== undefined ? { state: ownState<S>(s), carrier: item.commit.commit } : null;
};

/**
 * The state after the newest commit. Most often it rides there; else one query leads back to the commit that carries it, and in the
 * worst case (a new folding) the walk goes on to the first commit.
 */
export const stateAfter = async <S>(table: LogTable, catalogue: Catalogue, folding: Folding<S>, newest: LogItem): Promise<Folded<S>> => {
  const tail = [newest];
  let base = carriedState(newest, folding);
  if (base === null) {
    for await (const item of walkBack(table, newest, folding.stateVersion)) {
      base = carriedState(item, folding);
      if (base !== null) break;
      tail.push(item);
    }
    base ??= { state: folding.initialState, carrier: 0 };
  } else {
    tail.pop();
  }
  return {
    state: tail.reduceRight((state, item) => foldCommit(catalogue, folding, state, item.commit), base.state),
    carrier: base.carrier,
  };
};

async function* walkBack(table: LogTable, newest: LogItem, stateVersion: number): AsyncGenerator<LogItem> {
  const { commit } = newest.commit;
  if (commit === 1) return;
  const { sv, a = 0 } = newest.riding;
  const known = sv === stateVersion && a > 0 && a < commit ? { limit: commit - a } : {};
  let expected = commit - 1;
  for await (const page of pages(table, 'load', { pk: logKey(newest.key), high: expected, newestFirst: true, ...known })) {
    for (const stored of page) {
      const item = readItem(stored);
      if (item.commit.commit !== expected) throw new TamperedItem(`${logKey(newest.key)} has no commit ${expected}`);
      yield item;
      expected -= 1;
    }
  }
  if (expected > 0) throw new TamperedItem(`${logKey(newest.key)} has no commit ${expected}`);
}
