import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { corsOf } from '../../../infra/local/http/cors.ts';
import { localClient } from '../../../infra/local/local-client.ts';
import { type ObjectServer, startObjects } from '../../../infra/local/objects/object-server.ts';

const Bucket = 'archive';
let dataDir: string;
let server: ObjectServer;
let client: S3Client;

const start = async (folder: string | null) => {
  server = await startObjects(folder);
  await server.createBucket(Bucket);
  client = new S3Client({ ...localClient(server.endpoint), maxAttempts: 1 });
};
const stop = async () => {
  client.destroy();
  await server.stop();
};
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'daybook-objects-'));
  await start(dataDir);
});
afterEach(async () => {
  await stop();
  await rm(dataDir, { recursive: true, force: true });
});

const put = (Key: string, text: string, IfNoneMatch?: '*') =>
  client.send(
    new PutObjectCommand({ Bucket, Key, Body: Buffer.from(text), ...(IfNoneMatch && { IfNoneMatch }) }),
  );
const get = async (Key: string) =>
  (await client.send(new GetObjectCommand({ Bucket, Key }))).Body!.transformToString();
const key = 'larkfield-infant/tile/0/x001/067.p/12';

describe('S3 on this machine, called by the AWS SDK', () => {
  it('gives back what was put, and says what is not there', async () => {
    await put(key, 'bytes é');
    expect(await get(key)).toBe('bytes é');
    await expect(get('larkfield-infant/nothing')).rejects.toBeInstanceOf(NoSuchKey);
    const { Contents = [] } = await client.send(
      new ListObjectsV2Command({ Bucket, Prefix: 'larkfield-infant/tile/' }),
    );
    expect(Contents.map(({ Key }) => Key)).toEqual([key]);
    expect(await server.objects()).toEqual([{ key, bytes: Buffer.from('bytes é') }]);
  });

  it('puts once under a condition: of many at once one succeeds, the others get 412', async () => {
    const tries = await Promise.allSettled(['a', 'b', 'c', 'd'].map((text) => put(key, text, '*')));
    const failed = tries.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(failed).toHaveLength(3);
    for (const error of failed)
      expect(error).toMatchObject({ name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } });
    expect(await get(key)).toBe('abcd'[tries.findIndex(({ status }) => status === 'fulfilled')]);
  });

  it('keeps objects over a restart, also one that was replaced, and not one that was deleted', async () => {
    await put(key, 'first');
    await put(key, 'second');
    await put('gone', 'x');
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'gone' }));
    await stop();
    await start(dataDir);
    expect(await server.objects()).toEqual([{ key, bytes: Buffer.from('second') }]);
    expect(await get(key)).toBe('second');
    await expect(put(key, 'third', '*')).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await put('gone', 'y', '*');
  });

  it('keeps nothing without a folder', async () => {
    await stop();
    await start(null);
    await put(key, 'x');
    expect(
      await readdir(dataDir).then((names) =>
        names.includes('objects') ? readdir(join(dataDir, 'objects')) : [],
      ),
    ).toEqual([]);
  });

  it('ORG-04 answers a page that asks whether it may put, by what the bucket allows', async () => {
    const asked = (bucket: string, origin: string, method = 'OPTIONS') =>
      fetch(`${server.endpoint}/${bucket}/a-school/a-file?X-Amz-Signature=0`, {
        method,
        headers: { origin, 'access-control-request-method': 'PUT' },
        ...(method === 'PUT' && { body: 'x' }),
      });
    const origin = 'https://daybook.fernhill.example';
    const header = 'access-control-allow-origin';
    const settings = { AllowHeaders: [], AllowMethods: ['PUT'], AllowOrigins: [origin], ExposeHeaders: [] };
    await server.createBucket('intake', corsOf({ ...settings, MaxAge: 600 }));
    const asking = await asked('intake', origin);
    expect([asking.status, asking.headers.get(header)]).toEqual([204, origin]);
    expect(asking.headers.get('access-control-allow-methods')).toBe('PUT');
    const taken = await asked('intake', origin, 'PUT');
    expect([taken.status, taken.headers.get(header)]).toEqual([200, origin]);
    for (const [bucket, from] of [
      ['intake', 'https://elsewhere.example'],
      [Bucket, origin],
    ] as const)
      for (const method of ['OPTIONS', 'PUT'])
        expect((await asked(bucket, from, method)).headers.get(header)).toBeNull();
  });
});
