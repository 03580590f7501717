import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { plusMilliseconds } from '../../../domain/kernel/instant.ts';
import { instantOf, systemClock } from '../lambda/clock.ts';

/** Where a file is put: an address that holds for a short time, and for a file of that size alone. */
export interface Upload {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
}

export interface UploadPlace {
  readonly client: S3Client;
  readonly bucket: string;
  /** How long the address holds. */
  readonly seconds: number;
}

/** The length is signed with the address: S3 takes no file of another size. */
export const uploadTo = async (
  { client, bucket: Bucket, seconds }: UploadPlace,
  Key: string,
  bytes: number,
): Promise<Upload> => {
  const command = new PutObjectCommand({ Bucket, Key, ContentLength: bytes });
  const url = await getSignedUrl(client, command, {
    expiresIn: seconds,
    signableHeaders: new Set(['content-length', 'host']),
  });
  const expiresAt = plusMilliseconds(instantOf(systemClock()), seconds * 1000);
  return { url, headers: { 'content-length': String(bytes) }, expiresAt };
};
