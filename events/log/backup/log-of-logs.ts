import type { ArchivedObject } from '../archive/archived-objects.ts';
import type { EntryBundles } from '../archive/entry-bundles.ts';
import { MOST_ENTRIES } from '../log-of-logs/items.ts';
import type { LogOfLogsWriter, SchoolCheckpoint } from '../log-of-logs/types.ts';
import { type Checkpoint, LOG_OF_LOGS, originOf, parseCheckpoint } from '../proof/checkpoint.ts';
import { leafHash, sameHash } from '../proof/hash.ts';
import { parseNote } from '../proof/note.ts';
import { TILE_WIDTH } from '../proof/tiles.ts';
import { prefixRoots } from '../proof/verify/prefix-roots.ts';
import { NotRestorable } from './errors.ts';

/**
 * Entries of the log of logs, in their order, from the widest bundles that the archive has, held against the
 * checkpoints that were signed over them.
 * @throws NotRestorable
 */
export const logOfLogsEntries = async (
  bundles: Pick<EntryBundles, 'read'>,
  trust: string,
  objects: readonly ArchivedObject[],
  checkpoints: readonly Checkpoint[],
): Promise<readonly SchoolCheckpoint[]> => {
  const end = Math.max(0, ...objects.filter(({ kind }) => kind === 'entries').map(({ upTo }) => upTo));
  const notes: string[] = [];
  for (let first = 0; first < end; first += TILE_WIDTH) {
    const width = Math.min(TILE_WIDTH, end - first);
    notes.push(...(await bundles.read(LOG_OF_LOGS, { index: first / TILE_WIDTH, width })));
  }
  const sizes = checkpoints.map(({ size }) => size).toSorted((a, b) => a - b);
  const leaves = notes.map((note) => leafHash(Buffer.from(note)));
  const roots = prefixRoots({ first: 1, left: [], leaves }, sizes);
  const wrong = checkpoints.find(({ size, root }) => !sameHash(roots.get(size) ?? Buffer.alloc(0), root));
  if (wrong !== undefined)
    throw new NotRestorable(
      `the log of logs is not what was signed at ${wrong.size}, or breaks off before it`,
    );
  return notes.map((note) => entryIn(trust, note));
};

const entryIn = (trust: string, note: string): SchoolCheckpoint => {
  const { origin, size } = parseCheckpoint(parseNote(note).text);
  return { school: origin.slice(originOf(trust, '').length), size };
};

/** Puts the entries that are not there yet behind those that are, each where it is looked for. */
export const putLogOfLogs = async (
  logOfLogs: LogOfLogsWriter,
  entries: readonly SchoolCheckpoint[],
): Promise<void> => {
  for (let at = await logOfLogs.end(); at < entries.length; at += MOST_ENTRIES) {
    const some = entries.slice(at, at + MOST_ENTRIES);
    if (!(await logOfLogs.put(at + 1, some)))
      throw new NotRestorable('another run puts entries into the log of logs: try again once it has ended');
  }
  for (const [index, entry] of entries.entries()) await logOfLogs.find({ ...entry, position: index + 1 });
};
