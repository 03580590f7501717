import type { CopyState } from '../../events/log/archive/copy-state.ts';
import type { Checkpoints } from '../../events/log/checkpoints/types.ts';
import { LOG_OF_LOGS } from '../../events/log/proof/checkpoint.ts';
import { log, metric } from '../shared/lambda/log.ts';

export interface WatchCopiesDeps {
  /** UTC with milliseconds. */
  readonly now: () => string;
  readonly checkpoints: Pick<Checkpoints, 'latest'>;
  /** What became of the copies of an archived checkpoint. */
  readonly copyStateOf: (log: string, size: number) => Promise<CopyState>;
}

/** S3 copies most objects within 15 minutes, and none late for long. */
const LATE_MS = 30 * 60_000;

/**
 * Measures that the newest checkpoint of the log of logs, which an earlier run has archived, is not where the
 * archive is copied to. One object an hour stands for all: what hinders copies, such as a right or a bucket that
 * is gone, hinders each of them.
 */
export const watchCopies = async ({ now, checkpoints, copyStateOf }: WatchCopiesDeps): Promise<void> => {
  const newest = await checkpoints.latest(LOG_OF_LOGS);
  if (newest === null) return;
  const state = await copyStateOf(LOG_OF_LOGS, newest.size);
  const isLate = state === 'on-its-way' && Date.parse(now()) - Date.parse(newest.time) > LATE_MS;
  if (state !== 'failed' && !isLate) return;
  metric('ArchiveNotCopied', 1);
  log('archive-not-copied', { school: LOG_OF_LOGS, position: newest.size });
};
