import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { checkpointKey } from './keys.ts';
import type { ArchiveBucket } from './objects.ts';

/**
 * Size of the smallest checkpoint in the archive that is greater than one; null when there is none. Names
 * stand in the order of sizes.
 */
export const checkpointAfter = async (
  { client, bucket }: ArchiveBucket,
  school: string,
  size: number,
): Promise<number | null> => {
  const StartAfter = checkpointKey(school, size);
  const Prefix = StartAfter.slice(0, StartAfter.lastIndexOf('/') + 1);
  const { Contents = [] } = await client.send(
    new ListObjectsV2Command({ Bucket: bucket, Prefix, StartAfter, MaxKeys: 1 }),
  );
  const key = Contents[0]?.Key;
  return key === undefined ? null : Number(key.slice(Prefix.length));
};
