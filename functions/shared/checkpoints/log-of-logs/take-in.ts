import { MOST_ENTRIES } from '../../../../events/log/log-of-logs/items.ts';
import type { LogEntry, SchoolCheckpoint } from '../../../../events/log/log-of-logs/types.ts';
import { LOG_OF_LOGS } from '../../../../events/log/proof/checkpoint.ts';
import { TamperedRecord } from '../tampered-record.ts';
import { eachAtOnce } from './each-at-once.ts';
import type { LogOfLogsDeps } from './log-of-logs-deps.ts';

/**
 * Takes the newest checkpoints into the log of logs, those that are not there already. Their order is put
 * down before any tile of it is: a run that dies leaves entries that the next one goes on from. A run beside
 * it may have put others meanwhile; what is left comes in the next hour.
 * @param newest verified as the trust's
 * @returns the schools whose newest checkpoint has an entry by now
 * @throws TamperedRecord when entries that were signed are gone
 */
export const takeIn = async (
  deps: Pick<LogOfLogsDeps, 'logOfLogs' | 'checkpoints'>,
  newest: readonly SchoolCheckpoint[],
): Promise<ReadonlySet<string>> => {
  const { logOfLogs } = deps;
  const signed = (await deps.checkpoints.latest(LOG_OF_LOGS))?.size ?? 0;
  if ((await logOfLogs.end()) < signed) throw new TamperedRecord('journal-cut-off', LOG_OF_LOGS, signed);
  // All that are signed are found already; of others, a run may have died over them.
  await makeFound(deps, signed);
  const isThere = await eachAtOnce(
    newest,
    async ({ school, size }) => (await logOfLogs.upTo(school, size))?.size === size,
  );
  const changed = newest.filter((_, index) => isThere[index] !== true);
  for (let at = 0; at < changed.length; at += MOST_ENTRIES) {
    const first = (await logOfLogs.end()) + 1;
    if (!(await logOfLogs.put(first, changed.slice(at, at + MOST_ENTRIES)))) break;
  }
  const entries = new Set((await makeFound(deps, signed)).map(nameOf));
  return new Set(
    newest
      .filter((one, index) => isThere[index] === true || entries.has(nameOf(one)))
      .map(({ school }) => school),
  );
};

const nameOf = ({ school, size }: SchoolCheckpoint): string => `${school} ${size}`;

const makeFound = async (
  { logOfLogs }: Pick<LogOfLogsDeps, 'logOfLogs'>,
  signed: number,
): Promise<readonly LogEntry[]> => {
  const entries = await logOfLogs.after(signed);
  await eachAtOnce(entries, logOfLogs.find);
  return entries;
};
