import { buildApp } from 'fauxqs';
import { type Cors, closedCors } from '../http/cors.ts';
import { region } from '../template/names.ts';
import { keepObjects } from './kept-objects.ts';
import { onlyOnce } from './only-once.ts';
import { openedBuckets } from './opened-buckets.ts';
import { isObject, keyOf, pathOf } from './paths.ts';

/** One object as it lies in a bucket of this machine. */
export interface StoredObject {
  readonly key: string;
  readonly bytes: Buffer;
}

export interface ObjectServer {
  readonly endpoint: string;
  /**
   * Makes the bucket, with what was kept of it. @param cors what pages of other origins may do with it
   * @default - nothing
   */
  readonly createBucket: (name: string, cors?: Cors) => Promise<void>;
  /** Everything in every bucket, in the order of the keys. */
  readonly objects: () => Promise<readonly StoredObject[]>;
  readonly stop: () => Promise<void>;
}

/**
 * S3 on loopback. A put under `If-None-Match: *` fails where something stands, as in AWS. Object Lock,
 * versions and the bucket's policy are not enforced here: on this machine anyone who holds the folder can
 * change what is in it, and the proofs are what shows it.
 * @param dataDir folder where each object is a file, written before its put is answered; null keeps nothing
 */
export async function startObjects(dataDir: string | null): Promise<ObjectServer> {
  const app = buildApp({ logger: false, defaultRegion: region });
  const kept = keepObjects(dataDir);
  const bytesAt = async (path: string): Promise<Buffer | null> => {
    const answer = await app.inject({ method: 'GET', url: path });
    return answer.statusCode === 200 ? answer.rawPayload : null;
  };
  const corsAt = openedBuckets(app);
  const taken = onlyOnce(app);
  app.addHook('onSend', async ({ method, url }, { statusCode }) => {
    const path = pathOf(url);
    if (isChange(method) && statusCode < 300 && isObject(path)) kept.mirror(path, await bytesAt(path));
  });
  const endpoint = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    endpoint,
    createBucket: async (name, cors = closedCors) => {
      corsAt.set(name, cors);
      await app.inject({ method: 'PUT', url: `/${name}` });
      for (const { path, bytes } of kept.of(name)) {
        await app.inject({
          method: 'PUT',
          url: path,
          payload: bytes,
          headers: { 'content-type': 'application/octet-stream' },
        });
      }
    },
    objects: async () => {
      const found = await Promise.all(
        [...taken].sort().map(async (path) => ({ key: keyOf(path), bytes: await bytesAt(path) })),
      );
      return found.flatMap(({ key, bytes }) => (bytes === null ? [] : [{ key, bytes }]));
    },
    stop: async () => void (await app.close()),
  };
}

const isChange = (method: string): boolean => method === 'PUT' || method === 'DELETE';
