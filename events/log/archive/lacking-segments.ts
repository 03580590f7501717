import { ListObjectsV2Command, type ListObjectsV2CommandOutput } from '@aws-sdk/client-s3';
import { segmentKey } from './keys.ts';
import type { ArchiveBucket } from './objects.ts';
import { SEGMENT_COMMITS } from './segment.ts';

/**
 * First positions of the whole segments up to a size that the archive does not have, rising; names stand in
 * the order of positions.
 */
export const lackingSegments = async (
  { client, bucket: Bucket }: ArchiveBucket,
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
  const archived = new Set<string>();
  for (let StartAfter: string | undefined = Prefix; StartAfter !== undefined; ) {
    const page: ListObjectsV2CommandOutput = await client.send(
      new ListObjectsV2Command({ Bucket, Prefix, StartAfter }),
    );
    for (const { Key = '' } of page.Contents ?? []) archived.add(Key);
    StartAfter = page.IsTruncated === true ? page.Contents?.at(-1)?.Key : undefined;
  }
  return firsts.filter((first) => !archived.has(segmentKey(school, first)));
};
