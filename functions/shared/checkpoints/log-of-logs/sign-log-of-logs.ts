import type { LogEntry, SchoolCheckpoint } from '../../../../events/log/log-of-logs/types.ts';
import { LOG_OF_LOGS } from '../../../../events/log/proof/checkpoint.ts';
import { leafHash } from '../../../../events/log/proof/hash.ts';
import { TILE_WIDTH } from '../../../../events/log/proof/tiles.ts';
import { firstOpenTile } from '../extend-tree.ts';
import type { Growth, LogToSign } from '../sign-deps.ts';
import { alarming, signLog } from '../sign-log.ts';
import { TamperedRecord } from '../tampered-record.ts';
import { eachAtOnce } from './each-at-once.ts';
import type { LogOfLogsDeps } from './log-of-logs-deps.ts';
import { noteOf } from './note-of.ts';
import { takeIn } from './take-in.ts';

/**
 * Takes the newest checkpoints of schools into the log of logs, and signs what it holds beyond its newest
 * checkpoint. Its entries are the signed checkpoints, byte for byte as the archive has them: leaf by leaf
 * SHA-256(0x00, note).
 * @returns the schools whose newest checkpoint is under a checkpoint of the log of logs
 * @throws TamperedRecord and others of its kind, after an alarm, when it is not what was signed
 */
export const signLogOfLogs = async (
  deps: LogOfLogsDeps,
  newest: readonly SchoolCheckpoint[],
): Promise<ReadonlySet<string>> => {
  const taken = await alarming(LOG_OF_LOGS, () => takeIn(deps, newest));
  await signLog(deps, logToSign(deps));
  return taken;
};

const logToSign = (deps: LogOfLogsDeps): LogToSign => {
  const notes = notesOnce(deps);
  return {
    name: LOG_OF_LOGS,
    head: deps.logOfLogs.end,
    leaves: async (growth) => (await notes(growth)).map((note) => leafHash(Buffer.from(note))),
    keep: async (growth) => {
      await keepEntries(deps, growth, await notes(growth));
      return [];
    },
  };
};

/** What leaves are made of is archived afterwards: read once for both. */
const notesOnce = (deps: LogOfLogsDeps) => {
  const read = new Map<string, Promise<readonly string[]>>();
  return (growth: Growth): Promise<readonly string[]> => {
    const key = `${growth.oldSize} ${growth.size}`;
    const notes = read.get(key) ?? notesOf(deps, growth);
    read.set(key, notes);
    return notes;
  };
};

/** Entries from the first open tile on: what was signed as it was archived, then what came since. */
const notesOf = async (deps: LogOfLogsDeps, { oldSize, size }: Growth): Promise<readonly string[]> => {
  const width = oldSize - firstOpenTile(oldSize);
  const place = { index: Math.floor(oldSize / TILE_WIDTH), width };
  const signed = width === 0 ? [] : await deps.entryBundles.read(LOG_OF_LOGS, place);
  const entries = (await deps.logOfLogs.after(oldSize)).slice(0, size - oldSize);
  if (!isContiguous(entries, oldSize) || entries.length < size - oldSize)
    throw new TamperedRecord('journal-cut-off', LOG_OF_LOGS, oldSize);
  return [...signed, ...(await eachAtOnce(entries, (entry) => noteOf(deps, entry)))];
};

const isContiguous = (entries: readonly LogEntry[], after: number): boolean =>
  entries.every(({ position }, index) => position === after + 1 + index);

/** @param notes from the first open tile on */
const keepEntries = async (
  { entryBundles }: LogOfLogsDeps,
  { oldSize, size }: Growth,
  notes: readonly string[],
): Promise<void> => {
  const open = firstOpenTile(oldSize);
  for (let from = open; from < size; from += TILE_WIDTH) {
    const of = notes.slice(from - open, from - open + TILE_WIDTH);
    await entryBundles.put(LOG_OF_LOGS, { index: from / TILE_WIDTH, width: of.length }, of);
  }
};
