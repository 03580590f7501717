import { GetObjectCommand, NoSuchKey } from '@aws-sdk/client-s3';
import { checkpointKey } from './keys.ts';
import type { ArchiveBucket } from './objects.ts';

/** What became of the copies of an object; null where there is none, or where S3 was set to make none. */
export type CopyState = 'copied' | 'on-its-way' | 'failed' | null;

const states: Readonly<Record<string, CopyState>> = {
  COMPLETE: 'copied',
  COMPLETED: 'copied',
  PENDING: 'on-its-way',
  FAILED: 'failed',
};

/**
 * Whether S3 has copied a checkpoint to each place that the archive is copied to. An object that was put before
 * there was such a place has no state.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-status.html
 */
export const copyStateOf = async (
  { client, bucket }: ArchiveBucket,
  log: string,
  size: number,
): Promise<CopyState> => {
  try {
    const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: checkpointKey(log, size) }));
    return states[object.ReplicationStatus ?? ''] ?? null;
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
};
