import { getAll } from './journal/batches.ts';
import { logKey, parseLogKey } from './key.ts';
import type { LogTable } from './table.ts';
import type { StreamState } from './types.ts';
import type { Patience } from './write.ts';

/** A stream, and the newest commit that somebody saw of it. */
export type Seen = Pick<StreamState<unknown>, 'key' | 'commit'>;

/**
 * Which of some streams have a commit after the one that was seen, by their keys: one consistent request for
 * a hundred of them. Of all others the state that was seen is the newest.
 */
export const movedOn = async (
  table: LogTable & Patience,
  seen: readonly Seen[],
): Promise<ReadonlySet<string>> => {
  const next = seen.map(({ key, commit }) => ({ pk: { S: logKey(key) }, sk: { N: String(commit + 1) } }));
  const found = await getAll(table, next);
  return new Set(found.map(({ pk }) => logKey(parseLogKey(pk?.S ?? ''))));
};
