import { segmentKey } from './keys.ts';
import { objectNames } from './object-names.ts';
import type { ArchiveBucket } from './objects.ts';
import { SEGMENT_COMMITS } from './segment.ts';

/**
 * First positions of the whole segments up to a size that the archive does not have, rising; names stand in
 * the order of positions.
 */
export const lackingSegments = async (
  bucket: ArchiveBucket,
  school: string,
  size: number,
): Promise<readonly number[]> => {
  const firsts = Array.from(
    { length: Math.floor(size / SEGMENT_COMMITS) },
    (_, index) => index * SEGMENT_COMMITS + 1,
  );
  if (firsts.length === 0) return [];
  const key = segmentKey(school, 1);
  const Prefix = key.slice(0, key.lastIndexOf('/') + 1);
  const archived = new Set(await Array.fromAsync(objectNames(bucket, Prefix)));
  return firsts.filter((first) => !archived.has(segmentKey(school, first)));
};
