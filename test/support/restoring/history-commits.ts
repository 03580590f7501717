import type { HistoryCommit } from '../../../events/log/backup/history.ts';
import { type Checkpoint, originOf } from '../../../events/log/proof/checkpoint.ts';
import { leafHash } from '../../../events/log/proof/hash.ts';
import { memoryTree, rootAt } from '../../../events/log/proof/tree.ts';
import { type Journaled, textsOf } from '../journaled-history.ts';

/** A history as it is read from the archive: texts alone. */
export const commitsOf = (history: readonly Journaled[]): readonly HistoryCommit[] =>
  textsOf(history).map((one) => ({ ...one, body: null }));

export async function* inOrder<T>(some: readonly T[]): AsyncGenerator<T> {
  yield* some;
}

/** What was signed of a history at a size. */
export const checkpointAt = async (
  history: readonly Journaled[],
  size: number,
  school = 'larkfield-infant',
): Promise<Checkpoint> => {
  const leaves = history.map(({ read }) => leafHash(Buffer.from(read.hash, 'base64url')));
  const root = await rootAt(memoryTree(leaves), size);
  return { origin: originOf('fernhill', school), size, root, at: '2026-09-03T09:00:00.000Z' };
};
