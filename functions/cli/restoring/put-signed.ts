import { putCheckpoints } from '../../../events/log/backup/put-checkpoints.ts';
import type { CheckpointsTable } from '../../../events/log/checkpoints/items-in.ts';
import { putCountersignature } from '../../../events/log/checkpoints/put.ts';
import type { BackedUpCountersignature } from './backup-folder.ts';
import type { SignedCheckpoint } from './signed-checkpoints.ts';

/**
 * Puts checkpoints of a log, rising by size, and what witnesses signed of these. A witness's line on one that
 * did not come back would stand in the way of the line on the next checkpoint of that size.
 */
export const putSigned = async (
  index: CheckpointsTable,
  log: string,
  checkpoints: readonly SignedCheckpoint[],
  countersignatures: readonly BackedUpCountersignature[],
): Promise<void> => {
  await putCheckpoints(
    index,
    log,
    checkpoints.map(({ size, at, note }) => ({ size, time: at, note })),
  );
  const sizes = new Set(checkpoints.map(({ size }) => size));
  for (const { log: of, ...one } of countersignatures)
    if (of === log && sizes.has(one.size)) await putCountersignature(index, log, one);
};
