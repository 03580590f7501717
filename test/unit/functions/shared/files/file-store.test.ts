import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFileStore } from '../../../../../functions/shared/files/file-store.ts';

const client = new S3Client({ region: 'eu-west-2' });
const mock = mockClient(client);
const store = createFileStore({ client, bucket: 'files' });
const failure = (name: string) => new S3ServiceException({ name, $fault: 'client', $metadata: {} });
beforeEach(() => void mock.reset());

describe('files in a bucket', () => {
  it('are none where nothing stands, and an outage where S3 says something else', async () => {
    mock.on(GetObjectCommand).rejects(failure('NoSuchKey'));
    mock.on(HeadObjectCommand).rejects(failure('NotFound'));
    expect([await store.get('a/b'), await store.size('a/b')]).toEqual([null, null]);
    mock.on(GetObjectCommand).rejects(failure('AccessDenied'));
    await expect(store.get('a/b')).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it.each(['PreconditionFailed', 'ConditionalRequestConflict'])(
    'are put where nothing stands, and nowhere else: %s',
    async (name) => {
      mock.on(PutObjectCommand).resolvesOnce({}).rejects(failure(name));
      expect(await store.putNew('a/b', Buffer.from('x'))).toBe(true);
      expect(await store.putNew('a/b', Buffer.from('y'))).toBe(false);
      expect(mock.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({ IfNoneMatch: '*' });
      mock.on(PutObjectCommand).rejects(failure('SlowDown'));
      await expect(store.putNew('a/b', Buffer.from('z'))).rejects.toMatchObject({ name: 'SlowDown' });
    },
  );

  it('are removed one, or all that begin so', async () => {
    mock
      .on(ListObjectsV2Command)
      .resolvesOnce({ Contents: [{ Key: 'a/1' }, { Key: 'a/2' }] })
      .resolves({});
    await store.clear('a/');
    await store.remove('b');
    const removed = mock.commandCalls(DeleteObjectCommand).map(({ args }) => args[0].input.Key);
    expect(removed).toEqual(['a/1', 'a/2', 'b']);
  });
});
