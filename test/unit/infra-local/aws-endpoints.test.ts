import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import {
  DecryptCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GetPublicKeyCommand,
  KMSClient,
  SignCommand,
} from '@aws-sdk/client-kms';
import { afterAll, describe, expect, it } from 'vitest';
import type { BusEvent } from '../../../infra/local/bus/bus-event.ts';
import { eventBridgeOperations } from '../../../infra/local/bus/put-events.ts';
import { awsJsonService } from '../../../infra/local/http/aws-json.ts';
import { listen } from '../../../infra/local/http/listen.ts';
import { kmsOperations } from '../../../infra/local/keys/kms.ts';
import { masterKeys } from '../../../infra/local/keys/master-keys.ts';
import { signingKeys } from '../../../infra/local/keys/signing-keys.ts';
import { localClient } from '../../../infra/local/local-client.ts';

const accepted: [string, BusEvent][] = [];
const accept = (bus: string, event: BusEvent) => bus === 'daybook' && accepted.push([bus, event]) > 0;
const bridgeServer = await listen(
  awsJsonService(eventBridgeOperations({ accept, now: () => Date.parse('2026-09-02T08:00:00.500Z') })),
);
const keys = masterKeys(null);
const signing = signingKeys(null);
const kmsServer = await listen(awsJsonService(kmsOperations(keys, signing)));
const bridge = new EventBridgeClient({ ...localClient(bridgeServer.url), maxAttempts: 1 });
const kms = new KMSClient({ ...localClient(kmsServer.url), maxAttempts: 1 });
afterAll(async () => {
  bridge.destroy();
  kms.destroy();
  await Promise.all([bridgeServer.close(), kmsServer.close()]);
});
const entry = {
  EventBusName: 'daybook',
  Source: 'daybook.devices',
  DetailType: 'DeviceLent',
  Detail: '{"id":"1"}',
};
const put = (...Entries: object[]) => bridge.send(new PutEventsCommand({ Entries }));

describe('EventBridge on this machine, called by the AWS SDK', () => {
  it('takes an entry in as an event of the bus', async () => {
    const { Entries = [], FailedEntryCount } = await put(entry);
    expect(FailedEntryCount).toBe(0);
    expect(accepted.at(-1)?.[1]).toEqual({
      version: '0',
      id: Entries[0]?.EventId,
      'detail-type': 'DeviceLent',
      source: 'daybook.devices',
      account: '000000000000',
      time: '2026-09-02T08:00:00Z',
      region: 'eu-west-2',
      resources: [],
      detail: { id: '1' },
    });
  });

  it('fails bad entries for themselves', async () => {
    const { Entries = [], FailedEntryCount } = await put(
      entry,
      { ...entry, Detail: '{"id":' },
      { ...entry, Detail: '[]' },
      { ...entry, Source: undefined },
      { ...entry, DetailType: undefined },
      { ...entry, Source: 'aws.ec2' },
      { ...entry, EventBusName: 'another' },
    );
    expect(FailedEntryCount).toBe(6);
    expect(Entries.map(({ ErrorCode }) => ErrorCode)).toEqual([
      undefined,
      'MalformedDetail',
      'MalformedDetail',
      'InvalidArgument',
      'InvalidArgument',
      'NotAuthorizedForSourceException',
      'ResourceNotFoundException',
    ]);
  });

  it('refuses a request of more than ten entries, or of more than 1 MiB, as a whole', async () => {
    const before = accepted.length;
    await expect(put(...Array.from({ length: 11 }, () => entry))).rejects.toMatchObject({
      name: 'ValidationException',
    });
    const large = { ...entry, Detail: JSON.stringify({ text: 'é'.repeat(300_000) }) };
    await expect(put(large, large)).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining('over the limit'),
    });
    expect(accepted).toHaveLength(before);
    expect((await put(large)).FailedEntryCount).toBe(0);
  });
});

describe('KMS on this machine, called by the AWS SDK', () => {
  const { id: KeyId } = keys.create('master');
  const EncryptionContext = { school: 'larkfield-infant', subject: 'people/p-1' };

  it('gives a data key back for the same encryption context, whatever its order', async () => {
    const { Plaintext, CiphertextBlob } = await kms.send(
      new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256', EncryptionContext }),
    );
    expect(Plaintext).toHaveLength(32);
    const opened = await kms.send(
      new DecryptCommand({
        CiphertextBlob,
        EncryptionContext: { subject: 'people/p-1', school: 'larkfield-infant' },
      }),
    );
    expect(opened.Plaintext).toEqual(Plaintext);
    expect(opened.KeyId).toBe(`arn:aws:kms:eu-west-2:000000000000:key/${KeyId}`);
  });

  it('refuses another context, an altered ciphertext, another key, and a key that does not exist', async () => {
    const { CiphertextBlob = new Uint8Array() } = await kms.send(
      new EncryptCommand({ KeyId, Plaintext: Buffer.from('secret'), EncryptionContext }),
    );
    const decrypt = (input: object) =>
      kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext, ...input }));
    await expect(
      decrypt({ EncryptionContext: { ...EncryptionContext, subject: 'people/p-2' } }),
    ).rejects.toMatchObject({
      name: 'InvalidCiphertextException',
    });
    await expect(
      decrypt({
        CiphertextBlob: CiphertextBlob.map((byte, index) =>
          index === CiphertextBlob.length - 1 ? byte ^ 1 : byte,
        ),
      }),
    ).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
    await expect(decrypt({ KeyId: keys.create('other').id })).rejects.toMatchObject({
      name: 'IncorrectKeyException',
    });
    await expect(decrypt({ KeyId: 'nothing' })).rejects.toMatchObject({ name: 'NotFoundException' });
    expect(Buffer.from((await decrypt({})).Plaintext ?? []).toString()).toBe('secret');
  });
});

describe('a key of this machine that signs, called by the AWS SDK', () => {
  const { id: KeyId, arn } = signing.create('checkpoints');
  const SigningAlgorithm = 'ED25519_SHA_512';
  const Message = Buffer.from('daybook/fernhill/larkfield-infant');

  it('signs bytes as they are, so that its public key vouches for them', async () => {
    const { Signature = new Uint8Array() } = await kms.send(
      new SignCommand({ KeyId, Message, MessageType: 'RAW', SigningAlgorithm }),
    );
    const { PublicKey = new Uint8Array(), ...kind } = await kms.send(new GetPublicKeyCommand({ KeyId: arn }));
    const key = createPublicKey({ key: Buffer.from(PublicKey), type: 'spki', format: 'der' });
    expect(Signature).toHaveLength(64);
    expect(verify(null, Message, key, Signature)).toBe(true);
    expect(verify(null, Buffer.from('another'), key, Signature)).toBe(false);
    expect(kind).toMatchObject({ KeyId: arn, KeySpec: 'ECC_NIST_EDWARDS25519', KeyUsage: 'SIGN_VERIFY' });
  });

  it('refuses a digest, another algorithm, a message too long, and a key that encrypts', async () => {
    const sign = (input: object) => kms.send(new SignCommand({ KeyId, Message, SigningAlgorithm, ...input }));
    const refused = { name: 'ValidationException' };
    await expect(sign({ MessageType: 'DIGEST' })).rejects.toMatchObject(refused);
    await expect(sign({ SigningAlgorithm: 'ECDSA_SHA_256' })).rejects.toMatchObject(refused);
    await expect(sign({ Message: Buffer.alloc(4097) })).rejects.toMatchObject(refused);
    await expect(sign({ KeyId: keys.create('master').id })).rejects.toMatchObject({
      name: 'NotFoundException',
    });
    await expect(kms.send(new EncryptCommand({ KeyId, Plaintext: Message }))).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  });

  it('is the same after a restart, and another for another resource', () => {
    const folder = mkdtempSync(join(tmpdir(), 'daybook-keys-'));
    const publicKey = (resource: string) => {
      const kept = signingKeys(folder);
      return createPublicKey(kept.find(kept.create(resource).arn)!.privateKey).export({ format: 'jwk' }).x;
    };
    expect(publicKey('2026')).toBe(publicKey('2026'));
    expect(publicKey('2027')).not.toBe(publicKey('2026'));
    rmSync(folder, { recursive: true });
  });
});
