import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { ArchiveConflict } from './errors.ts';

/** Where the archive lies. */
export interface ArchiveBucket {
  readonly client: Pick<S3Client, 'send'>;
  readonly bucket: string;
}

/** The whole object; null when there is none. */
export const readObject = async (
  { client, bucket }: ArchiveBucket,
  Key: string,
): Promise<Uint8Array | null> => {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
    return Body === undefined ? null : await Body.transformToByteArray();
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
};

/** One object to put. */
export interface NewObject {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Whether what stands there says the same. @default - it does where its bytes are the same */
  readonly isSame?: (standing: Uint8Array) => boolean;
}

/**
 * Puts an object where none stands.
 * @throws ArchiveConflict when another one stands there
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
export const putOnce = async (
  archive: ArchiveBucket,
  { key, bytes, type, isSame = (standing) => Buffer.compare(standing, bytes) === 0 }: NewObject,
): Promise<void> => {
  // S3 takes an object under a lock with a checksum only; whether the client adds one of its own accord is a
  // setting.
  const checked = { Body: bytes, ContentType: type, ChecksumAlgorithm: 'SHA256' } as const;
  const put = { Bucket: archive.bucket, Key: key, IfNoneMatch: '*', ...checked };
  try {
    await archive.client.send(new PutObjectCommand(put));
  } catch (error) {
    if (!isTaken(error)) throw error;
    const standing = await readObject(archive, key);
    // Another put is on its way (409) and has not arrived: this one may be tried again.
    if (standing === null) throw error;
    if (!isSame(standing)) throw new ArchiveConflict(key);
  }
};

/**
 * Copies an object as it lies, where none stands. False when there is none to copy.
 * @throws ArchiveConflict when another one stands there
 */
export const copyObject = async (
  from: ArchiveBucket,
  to: ArchiveBucket,
  { key, type }: Pick<NewObject, 'key' | 'type'>,
): Promise<boolean> => {
  const bytes = await readObject(from, key);
  if (bytes === null) return false;
  await putOnce(to, { key, bytes, type });
  return true;
};

const isTaken = (error: unknown): boolean =>
  error instanceof S3ServiceException &&
  (error.name === 'PreconditionFailed' || error.name === 'ConditionalRequestConflict');
