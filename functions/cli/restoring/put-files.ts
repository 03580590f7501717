import { ListObjectsV2Command, type ListObjectsV2CommandOutput } from '@aws-sdk/client-s3';
import { recordOf } from '../../../domain/kernel/ids.ts';
import { type ArchiveBucket, putOnce, readObject } from '../../../events/log/archive/objects.ts';
import type { ErasedBySchool } from './put-keys.ts';

/**
 * Copies sealed files of evidence as they lie, each where none stands; none of a record that was erased.
 * @returns how many lie there now
 */
export const putFiles = async (
  from: ArchiveBucket,
  to: ArchiveBucket,
  erased: ErasedBySchool,
): Promise<number> => {
  let count = 0;
  for (let StartAfter: string | undefined = ''; StartAfter !== undefined; ) {
    const page: ListObjectsV2CommandOutput = await from.client.send(
      new ListObjectsV2Command({ Bucket: from.bucket, ...(StartAfter === '' ? {} : { StartAfter }) }),
    );
    for (const { Key = '' } of page.Contents ?? [])
      if (!isErased(Key, erased) && (await copied(from, to, Key))) count += 1;
    StartAfter = page.IsTruncated === true ? page.Contents?.at(-1)?.Key : undefined;
  }
  return count;
};

/** Files lie under `<school>/<stream>.<record>/`. */
const isErased = (key: string, erased: ErasedBySchool): boolean => {
  const [school = '', word = ''] = key.split('/');
  const { stream, id } = recordOf(word);
  return erased.get(school)?.has(`${stream}/${id}`) === true;
};

const copied = async (from: ArchiveBucket, to: ArchiveBucket, key: string): Promise<boolean> => {
  const bytes = await readObject(from, key);
  if (bytes === null) return false;
  const isSame = (standing: Uint8Array): boolean => Buffer.compare(standing, bytes) === 0;
  await putOnce(to, { key, bytes, type: 'application/octet-stream', isSame });
  return true;
};
