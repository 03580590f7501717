import type { Tile } from '../proof/tiles.ts';
import { DamagedObject, MissingObject } from './errors.ts';
import { entriesKey } from './keys.ts';
import { type ArchiveBucket, putOnce, readObject } from './objects.ts';

/** Bytes that say how long an entry is (C2SP tlog-tiles, entry bundles). */
const LENGTH_BYTES = 2;
const LONGEST = 65_535;

/** Entries as bytes: each its length in two bytes, the first the more significant, and then itself. */
export const packEntries = (entries: readonly string[]): Buffer =>
  Buffer.concat(entries.flatMap((entry) => [lengthOf(Buffer.byteLength(entry)), Buffer.from(entry)]));

const lengthOf = (bytes: number): Buffer => {
  if (bytes > LONGEST) throw new RangeError(`an entry has at most ${LONGEST} bytes, got ${bytes}`);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt16BE(bytes);
  return length;
};

/** @throws RangeError where the bytes break off */
export const unpackEntries = (packed: Uint8Array): readonly string[] => {
  const bytes = Buffer.from(packed);
  const entries: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + LENGTH_BYTES + bytes.readUInt16BE(at);
    if (end > bytes.length) throw new RangeError('the last entry breaks off');
    entries.push(bytes.toString('utf8', at + LENGTH_BYTES, end));
    at = end;
  }
  return entries;
};

/** Which entries of a log: as many as the level-0 tile in their places has leaves. */
type Place = Pick<Tile, 'index' | 'width'>;

/** Entries of a log in the archive, each bundle put once and never replaced. */
export interface EntryBundles {
  /** @throws ArchiveConflict where something else stands */
  readonly put: (log: string, place: Place, entries: readonly string[]) => Promise<void>;
  /** @throws MissingObject, DamagedObject */
  readonly read: (log: string, place: Place) => Promise<readonly string[]>;
}

export const createEntryBundles = (bucket: ArchiveBucket): EntryBundles => ({
  put: (log, place, entries) =>
    putOnce(bucket, {
      key: entriesKey(log, place),
      bytes: packEntries(entries),
      type: 'application/octet-stream',
    }),
  read: async (log, place) => {
    const key = entriesKey(log, place);
    const bytes = await readObject(bucket, key);
    if (bytes === null) throw new MissingObject(key);
    const entries = unpacked(key, bytes);
    if (entries.length !== place.width) throw new DamagedObject(key);
    return entries;
  },
});

const unpacked = (key: string, bytes: Uint8Array): readonly string[] => {
  try {
    return unpackEntries(bytes);
  } catch {
    throw new DamagedObject(key);
  }
};
