import { MOST_ENTRIES } from '../../../../events/log/log-of-logs/items.ts';
import type { SchoolCheckpoint } from '../../../../events/log/log-of-logs/types.ts';
import { LOG_OF_LOGS } from '../../../../events/log/proof/checkpoint.ts';
import { TamperedRecord } from '../tampered-record.ts';
import { eachAtOnce } from './each-at-once.ts';
import type { LogOfLogsDeps } from './log-of-logs-deps.ts';

/**
 * Takes the newest checkpoints into the log of logs, those that are not there already. Their order is put
 * down before any tile of it is: a run that dies leaves entries that the next one goes on from. A run beside
 * it may have put others meanwhile; what is left comes in the next hour.
 * @param newest verified as the trust's
 * @throws TamperedRecord when entries that were signed are gone
 */
export const takeIn = async (
  deps: Pick<LogOfLogsDeps, 'logOfLogs' | 'checkpoints'>,
  newest: readonly SchoolCheckpoint[],
): Promise<void> => {
  const signed = (await deps.checkpoints.latest(LOG_OF_LOGS))?.size ?? 0;
  if ((await deps.logOfLogs.end()) < signed) throw new TamperedRecord('journal-cut-off', LOG_OF_LOGS, signed);
  // All that are signed are found already; of others, a run may have died over them.
  const makeFound = async () =>
    void (await eachAtOnce(await deps.logOfLogs.after(signed), deps.logOfLogs.find));
  await makeFound();
  const isNew = await eachAtOnce(newest, async ({ school, size }) => {
    const logged = await deps.logOfLogs.upTo(school, size);
    return logged?.size !== size;
  });
  const changed = newest.filter((_, index) => isNew[index]);
  for (let at = 0; at < changed.length; at += MOST_ENTRIES) {
    const first = (await deps.logOfLogs.end()) + 1;
    if (!(await deps.logOfLogs.put(first, changed.slice(at, at + MOST_ENTRIES)))) break;
  }
  await makeFound();
};
