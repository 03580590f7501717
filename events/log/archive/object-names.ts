import { ListObjectsV2Command, type ListObjectsV2CommandOutput } from '@aws-sdk/client-s3';
import type { ArchiveBucket } from './objects.ts';

/** Names of all objects that begin so, in their order. */
export async function* objectNames(
  { client, bucket: Bucket }: ArchiveBucket,
  Prefix = '',
): AsyncGenerator<string> {
  for (let last: string | undefined = ''; last !== undefined; ) {
    const page: ListObjectsV2CommandOutput = await client.send(
      new ListObjectsV2Command({
        Bucket,
        ...(Prefix !== '' && { Prefix }),
        ...(last !== '' && { StartAfter: last }),
      }),
    );
    for (const { Key = '' } of page.Contents ?? []) yield Key;
    last = page.IsTruncated === true ? page.Contents?.at(-1)?.Key : undefined;
  }
}
