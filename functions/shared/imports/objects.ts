import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';

/** The bucket of files that are imported, and of what is made of them on the way. */
export interface ImportObjects {
  /** Null where nothing stands. */
  readonly get: (key: string) => Promise<Buffer | null>;
  /** Bytes; null where nothing stands. */
  readonly size: (key: string) => Promise<number | null>;
  readonly put: (key: string, text: string) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** Removes everything whose key begins so. */
  readonly clear: (prefix: string) => Promise<void>;
}

export interface ObjectsOptions {
  readonly client: Pick<S3Client, 'send'>;
  readonly bucket: string;
}

/**
 * Of a school's import: what names people goes when the import is over, with the file itself; what only tells
 * rows and codes goes after some days (lifecycle of the bucket).
 */
export const dataPrefix = (school: string, id: string): string => `${school}/${id}/data/`;
export const toldPrefix = (school: string, id: string): string => `${school}/${id}/told/`;
export const fileKey = (school: string, id: string): string => `${dataPrefix(school, id)}file`;

const missing = ['NoSuchKey', 'NotFound'];

const unlessMissing = async <T>(asked: Promise<T>): Promise<T | null> => {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof S3ServiceException && missing.includes(error.name)) return null;
    throw error;
  }
};

export const createObjects = ({ client, bucket: Bucket }: ObjectsOptions): ImportObjects => ({
  get: async (Key) => {
    const got = await unlessMissing(client.send(new GetObjectCommand({ Bucket, Key })));
    return got?.Body === undefined ? null : Buffer.from(await got.Body.transformToByteArray());
  },
  size: async (Key) => {
    const head = await unlessMissing(client.send(new HeadObjectCommand({ Bucket, Key })));
    return head === null ? null : (head.ContentLength ?? 0);
  },
  put: async (Key, Body) => {
    await client.send(new PutObjectCommand({ Bucket, Key, Body }));
  },
  remove: async (Key) => {
    await client.send(new DeleteObjectCommand({ Bucket, Key }));
  },
  clear: async (Prefix) => {
    for (;;) {
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix }));
      if (Contents.length === 0) return;
      for (const { Key } of Contents) await client.send(new DeleteObjectCommand({ Bucket, Key }));
    }
  },
});
