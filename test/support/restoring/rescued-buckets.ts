import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { localClient } from '../../../infra/local/local-client.ts';
import type { LocalStack } from '../../../infra/local/local-stack.ts';

/** Objects of a bucket, by key. */
export type Objects = Awaited<ReturnType<LocalStack['archiveObjects']>>;

/** Puts a copy of objects where another stack can read them, as replication to another account does. */
export const rescuedTo = async (
  stack: Pick<LocalStack, 'endpoints'>,
  Bucket: string,
  objects: Objects,
): Promise<void> => {
  const s3 = new S3Client({ ...localClient(stack.endpoints.s3), forcePathStyle: true });
  await s3.send(new CreateBucketCommand({ Bucket }));
  for (const { key: Key, bytes: Body } of objects) await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  s3.destroy();
};
