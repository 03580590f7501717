import {
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type ReplicationStatus,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';

const failure = (name: string, httpStatusCode: number) =>
  new S3ServiceException({ name, $fault: 'client', $metadata: { httpStatusCode }, message: name });

/**
 * A bucket in memory behind a mocked client, small enough to reach into: what a key holds can be changed and
 * taken away.
 */
export const fakeBucket = () => {
  const client = new S3Client({ region: 'eu-west-2' });
  const mock = mockClient(client);
  const objects = new Map<string, Uint8Array>();
  /** What S3 says of the copies of an object elsewhere; of most nothing. */
  const copies = new Map<string, ReplicationStatus>();
  mock.on(GetObjectCommand).callsFake(async ({ Key = '' }: { Key?: string }) => {
    const bytes = objects.get(Key);
    if (bytes === undefined) throw new NoSuchKey({ $metadata: { httpStatusCode: 404 }, message: Key });
    const ReplicationStatus = copies.get(Key);
    return {
      Body: { transformToByteArray: async () => bytes },
      ...(ReplicationStatus && { ReplicationStatus }),
    };
  });
  mock
    .on(PutObjectCommand)
    .callsFake(
      async ({ Key = '', Body, IfNoneMatch }: { Key?: string; Body: Uint8Array; IfNoneMatch?: string }) => {
        if (IfNoneMatch === '*' && objects.has(Key)) throw failure('PreconditionFailed', 412);
        objects.set(Key, Body);
        return {};
      },
    );
  mock.on(ListObjectsV2Command).callsFake(async ({ Prefix = '', StartAfter = '', MaxKeys = 1000 }) => ({
    Contents: [...objects.keys()]
      .filter((key) => key.startsWith(Prefix) && key > StartAfter)
      .toSorted()
      .slice(0, MaxKeys)
      .map((Key) => ({ Key })),
  }));
  return { client, mock, objects, copies, bucket: 'archive', failure };
};
