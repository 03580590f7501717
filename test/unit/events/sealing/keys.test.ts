import { randomBytes } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { KeyDestroyed } from '../../../../events/sealing/errors.ts';
import { createKeyRing } from '../../../../events/sealing/key-ring.ts';
import { kmsMasterKey } from '../../../../events/sealing/kms-master-key.ts';
import { localMasterKey } from '../../../../events/sealing/local-master-key.ts';

const subject = { school: 'larkfield-infant', subject: 'people/p-1' };
describe('a local master key', () => {
  const masterKey = localMasterKey(randomBytes(32));

  it('wraps a fresh key of 256 bits for a subject and opens it for that subject only', async () => {
    const { plain, wrapped } = await masterKey.generate(subject);
    expect(plain).toHaveLength(32);
    expect(Buffer.from(wrapped).includes(Buffer.from(plain))).toBe(false);
    expect(await masterKey.unwrap(subject, wrapped)).toEqual(plain);
    await expect(masterKey.unwrap({ ...subject, subject: 'people/p-2' }, wrapped)).rejects.toThrow();
    await expect(masterKey.unwrap({ ...subject, school: 'hollowbrook-primary' }, wrapped)).rejects.toThrow();
    await expect(localMasterKey(randomBytes(32)).unwrap(subject, wrapped)).rejects.toThrow();
    await expect(masterKey.unwrap(subject, wrapped.subarray(0, 20))).rejects.toThrow('too short');
  });

  it('has 32 bytes and no other number', () => {
    expect(() => localMasterKey(randomBytes(16))).toThrow('a master key has 32 bytes, got 16');
  });
});

describe('a master key in KMS', () => {
  const client = new KMSClient({ region: 'eu-west-2' });
  const kms = mockClient(client);
  const masterKey = kmsMasterKey({ client, keyId: 'alias/daybook' });
  beforeEach(() => kms.reset());

  it('names school and subject in the encryption context both ways', async () => {
    const [Plaintext, CiphertextBlob] = [Uint8Array.of(1), Uint8Array.of(2)];
    kms
      .on(GenerateDataKeyCommand)
      .resolves({ Plaintext, CiphertextBlob })
      .on(DecryptCommand)
      .resolves({ Plaintext });
    expect(await masterKey.generate(subject)).toEqual({ plain: Plaintext, wrapped: CiphertextBlob });
    expect(await masterKey.unwrap(subject, CiphertextBlob)).toEqual(Plaintext);
    const EncryptionContext = { school: 'larkfield-infant', subject: 'people/p-1' };
    expect(kms.commandCalls(GenerateDataKeyCommand)[0]?.args[0].input).toEqual({
      KeyId: 'alias/daybook',
      KeySpec: 'AES_256',
      EncryptionContext,
    });
    expect(kms.commandCalls(DecryptCommand)[0]?.args[0].input).toEqual({
      KeyId: 'alias/daybook',
      CiphertextBlob,
      EncryptionContext,
    });
  });

  it('does not go on without key material', async () => {
    kms.on(DecryptCommand).resolves({});
    await expect(masterKey.unwrap(subject, Uint8Array.of(2))).rejects.toThrow(
      'KMS answered without key material',
    );
  });
});

describe('the key ring', () => {
  const client = new DynamoDBClient({ region: 'eu-west-2' });
  const table = mockClient(client);
  const masterKey = localMasterKey(randomBytes(32));
  let now = 0;
  const ring = () => createKeyRing({ client, tableName: 'keys', masterKey, clock: () => now });
  beforeEach(() => table.reset());

  it('reads a key consistently once and keeps it in memory', async () => {
    const { plain, wrapped } = await masterKey.generate(subject);
    table.on(GetItemCommand).resolves({ Item: { w: { B: wrapped } } });
    const keys = ring();
    expect(await keys.keyFor(subject)).toEqual(plain);
    expect(await keys.existingKeyFor(subject)).toEqual(plain);
    expect(table.calls()).toHaveLength(1);
    expect(table.commandCalls(GetItemCommand)[0]?.args[0].input).toMatchObject({
      Key: { pk: { S: 'larkfield-infant/people/p-1' } },
      ConsistentRead: true,
    });
  });

  it('ORG-06 keeps a key in memory for five minutes, so that a destroyed one opens nothing after that', async () => {
    const { plain, wrapped } = await masterKey.generate(subject);
    table.on(GetItemCommand).resolves({ Item: { w: { B: wrapped } } });
    const keys = ring();
    expect(await keys.existingKeyFor(subject)).toEqual(plain);
    table.on(GetItemCommand).resolves({});
    now += 299_000;
    expect(await keys.existingKeyFor(subject)).toEqual(plain);
    now += 1_000;
    expect(await keys.existingKeyFor(subject)).toBeNull();
  });

  it('ORG-06 seals with the key that the table holds: not with a destroyed one that it still remembers', async () => {
    const [old, fresh] = [await masterKey.generate(subject), await masterKey.generate(subject)];
    table.on(GetItemCommand).resolves({ Item: { w: { B: old.wrapped } } });
    const keys = ring();
    expect(await keys.keyToSealWith(subject)).toEqual(old.plain);
    table.on(GetItemCommand).resolves({ Item: { w: { B: fresh.wrapped } } });
    expect(await keys.keyToSealWith(subject)).toEqual(fresh.plain);
    expect(await keys.existingKeyFor(subject)).toEqual(fresh.plain);
    table.on(GetItemCommand).resolves({}).on(PutItemCommand).resolves({});
    const made = await keys.keyToSealWith(subject);
    expect([old.plain, fresh.plain]).not.toContainEqual(made);
    const [put] = table.commandCalls(PutItemCommand);
    expect(await masterKey.unwrap(subject, put?.args[0].input.Item?.['w']?.B ?? new Uint8Array())).toEqual(
      made,
    );
  });

  it('DPR-04 seals nothing where a key was destroyed and its place is kept, and asks for no other key', async () => {
    const left = { pk: { S: 'larkfield-infant/people/p-1' }, d: { S: '2032-09-01T09:00:00.000Z' } };
    table.on(GetItemCommand).resolves({ Item: left });
    const taken = new ConditionalCheckFailedException({ message: 'taken', $metadata: {}, Item: left });
    table.on(PutItemCommand).rejects(taken);
    await expect(ring().keyToSealWith(subject)).rejects.toBeInstanceOf(KeyDestroyed);
    expect(table.commandCalls(PutItemCommand)).toHaveLength(0);
    expect(await ring().existingKeyFor(subject)).toBeNull();
    for (const seal of [() => ring().keyToSealWith(subject, true), () => ring().keyFor(subject)])
      await expect(seal()).rejects.toBeInstanceOf(KeyDestroyed);
  });

  it('DPR-04 never seals with a destroyed key that it still remembers, and opens nothing with it afterwards', async () => {
    const { plain, wrapped } = await masterKey.generate(subject);
    table.on(GetItemCommand).resolves({ Item: { w: { B: wrapped } } });
    const keys = ring();
    expect(await keys.keyToSealWith(subject)).toEqual(plain);
    table.on(GetItemCommand).resolves({ Item: { d: { S: '2032-09-01T09:00:00.000Z' } } });
    expect(await keys.existingKeyFor(subject)).toEqual(plain);
    await expect(keys.keyToSealWith(subject)).rejects.toBeInstanceOf(KeyDestroyed);
    expect(await keys.existingKeyFor(subject)).toBeNull();
  });

  it('ORG-06 makes the key of a record that begins without asking for it, and takes the one that is there', async () => {
    table.on(PutItemCommand).resolves({});
    const made = await ring().keyToSealWith(subject, true);
    expect(table.commandCalls(GetItemCommand)).toHaveLength(0);
    expect(made).toHaveLength(32);
    const { plain, wrapped } = await masterKey.generate(subject);
    const Item = { pk: { S: 'larkfield-infant/people/p-1' }, w: { B: wrapped } };
    table
      .on(PutItemCommand)
      .rejects(new ConditionalCheckFailedException({ message: 'taken', $metadata: {}, Item }));
    expect(await ring().keyToSealWith(subject, true)).toEqual(plain);
  });

  it('asks the table once for the fields of one command', async () => {
    const { wrapped } = await masterKey.generate(subject);
    table.on(GetItemCommand).resolves({ Item: { w: { B: wrapped } } });
    const keys = ring();
    await Promise.all(Array.from({ length: 5 }, () => keys.keyToSealWith(subject)));
    expect(table.commandCalls(GetItemCommand)).toHaveLength(1);
    await keys.keyToSealWith(subject);
    expect(table.commandCalls(GetItemCommand)).toHaveLength(2);
  });

  it('never keeps in memory that there is no key', async () => {
    table.on(GetItemCommand).resolves({});
    const keys = ring();
    expect(await keys.existingKeyFor(subject)).toBeNull();
    expect(await keys.existingKeyFor(subject)).toBeNull();
    expect(table.commandCalls(GetItemCommand)).toHaveLength(2);
    expect(table.commandCalls(PutItemCommand)).toHaveLength(0);
  });

  it("uses the winner's key when two writers make one at once", async () => {
    const { plain, wrapped } = await masterKey.generate(subject);
    table.on(GetItemCommand).resolves({});
    table
      .on(PutItemCommand)
      .rejects(
        new ConditionalCheckFailedException({ message: 'taken', $metadata: {}, Item: { w: { B: wrapped } } }),
      );
    expect(await ring().keyFor(subject)).toEqual(plain);
  });

  it('passes on an error of the table, and keeps nothing of it', async () => {
    table.on(GetItemCommand).resolves({}).on(PutItemCommand).rejects(new Error('no such host'));
    const keys = ring();
    await expect(keys.keyFor(subject)).rejects.toThrow('no such host');
    table.on(PutItemCommand).resolves({});
    expect(await keys.keyFor(subject)).toHaveLength(32);
  });

  it.each(['', 'p-1', 'people/p:1', 'a/b/c', '~Marks/x'])('has no key for %j', async (name) => {
    await expect(ring().keyFor({ ...subject, subject: name })).rejects.toThrow('not a subject');
    await expect(ring().keyFor({ ...subject, school: 'a/b' })).rejects.toThrow('not a subject');
  });
});
