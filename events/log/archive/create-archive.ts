import { HASH_BYTES } from '../proof/hash.ts';
import { DamagedObject, MissingObject } from './errors.ts';
import { checkpointKey, segmentKey, tileKey } from './keys.ts';
import { lackingSegments } from './lacking-segments.ts';
import { type ArchiveBucket, putOnce, readObject } from './objects.ts';
import { readSegment, writeSegment } from './segment.ts';
import type { Archive, ArchivedText, JournaledText } from './types.ts';

const BYTES = 'application/octet-stream';
const TEXT = 'text/plain; charset=utf-8';

/** The archive in its bucket: `<school>/segments/…`, `<school>/tile/…`, `<school>/checkpoints/…`. */
export const createArchive = (bucket: ArchiveBucket): Archive => ({
  putSegment: (school, texts) => putSegment(bucket, school, texts),
  readSegment: async (school, first) => {
    const key = segmentKey(school, first);
    const bytes = await readObject(bucket, key);
    return bytes === null ? null : parsed(key, () => readSegment(bytes, school, first));
  },
  lackingSegments: (school, size) => lackingSegments(bucket, school, size),
  putTile: (school, tile, hashes) =>
    putOnce(bucket, { key: tileKey(school, tile), bytes: hashes, type: BYTES }),
  readTile: async (school, tile) => {
    const key = tileKey(school, tile);
    const hashes = await readObject(bucket, key);
    if (hashes === null) throw new MissingObject(key);
    if (hashes.length !== tile.width * HASH_BYTES) throw new DamagedObject(key);
    return hashes;
  },
  putCheckpoint: (school, size, note) =>
    putOnce(bucket, { key: checkpointKey(school, size), bytes: Buffer.from(note), type: TEXT }),
  readCheckpoint: async (school, size) => {
    const bytes = await readObject(bucket, checkpointKey(school, size));
    return bytes === null ? null : Buffer.from(bytes).toString();
  },
});

/** Another version of brotli may pack the same texts otherwise, so texts are compared, not bytes. */
const putSegment = async (
  bucket: ArchiveBucket,
  school: string,
  texts: readonly JournaledText[],
): Promise<void> => {
  const bytes = writeSegment(school, texts);
  const first = texts[0]?.position ?? 0;
  const key = segmentKey(school, first);
  const isSame = (standing: Uint8Array): boolean =>
    sameTexts(
      parsed(key, () => readSegment(standing, school, first)),
      texts,
    );
  await putOnce(bucket, { key, bytes, type: BYTES, isSame });
};

const sameTexts = (some: readonly ArchivedText[], others: readonly JournaledText[]): boolean =>
  some.every(({ at, text }, index) => at === others[index]?.at && text === others[index]?.text);

/** Without a cause: what a parser says of bytes that are no JSON repeats them. */
const parsed = <T>(key: string, read: () => T): T => {
  try {
    return read();
  } catch {
    throw new DamagedObject(key);
  }
};
