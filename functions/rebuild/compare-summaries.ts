import { getAll } from '../../events/log/journal/batches.ts';
import { generationKey } from '../shared/read-model/generations.ts';
import { SUMMARY } from '../shared/read-model/items.ts';
import { bringUp, laggingIn, type ToCompare } from './bring-up.ts';
import { storedRows, textOf } from './stored-rows.ts';
import type { RebuildDeps, Run } from './types.ts';

/** Looks at summaries that others are at work on; more often than this is never needed. */
const TRIES = 20;

/**
 * Whether both summaries have the same numbers once both generations reflect the same commits. Seen twice
 * with the same two texts, neither moves any more.
 */
export const compareSummaries = async (
  deps: RebuildDeps,
  run: Run,
  toCompare: ToCompare,
): Promise<boolean> => {
  const { table } = deps;
  const { place, live, filled } = toCompare;
  const keys = [live, filled].map((generation) => ({
    pk: { S: generationKey(place, generation) },
    sk: { S: SUMMARY },
  }));
  let before = '';
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const texts = new Map((await getAll(table, keys)).map((item) => [item['pk']?.S, textOf(item)]));
    const [old, made] = keys.map(({ pk }) => texts.get(pk.S));
    if (old === made) return true;
    if (`${old}\n${made}` === before) return false;
    before = `${old}\n${made}`;
    const [ofLive, ofFilled] = [await storedRows(table, place, live), await storedRows(table, place, filled)];
    await bringUp(deps, run, toCompare, [
      ...new Set([...laggingIn(ofLive, ofFilled), ...laggingIn(ofFilled, ofLive)]),
    ]);
  }
  return false;
};
