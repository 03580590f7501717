import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';

/** Files in a bucket that are put, read and removed whole. */
export interface FileStore {
  /** Null where nothing stands. */
  readonly get: (key: string) => Promise<Buffer | null>;
  /** Bytes; null where nothing stands. */
  readonly size: (key: string) => Promise<number | null>;
  readonly put: (key: string, content: string | Uint8Array) => Promise<void>;
  /** Puts where nothing stands. @returns whether it did */
  readonly putNew: (key: string, content: Uint8Array) => Promise<boolean>;
  readonly remove: (key: string) => Promise<void>;
  /** Removes everything whose key begins so. */
  readonly clear: (prefix: string) => Promise<void>;
}

export interface FileStoreOptions {
  readonly client: Pick<S3Client, 'send'>;
  readonly bucket: string;
}

const missing = ['NoSuchKey', 'NotFound'];
const taken = ['PreconditionFailed', 'ConditionalRequestConflict'];

const isNamed = (error: unknown, names: readonly string[]): boolean =>
  error instanceof S3ServiceException && names.includes(error.name);

const unlessMissing = async <T>(asked: Promise<T>): Promise<T | null> => {
  try {
    return await asked;
  } catch (error) {
    if (isNamed(error, missing)) return null;
    throw error;
  }
};

export const createFileStore = ({ client, bucket: Bucket }: FileStoreOptions): FileStore => ({
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
  putNew: async (Key, Body) => {
    try {
      await client.send(new PutObjectCommand({ Bucket, Key, Body, IfNoneMatch: '*' }));
      return true;
    } catch (error) {
      if (isNamed(error, taken)) return false;
      throw error;
    }
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
