import { verify } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { afterAll, describe, expect, it } from 'vitest';
import { kmsKey } from '../../../../../functions/shared/checkpoints/kms-key.ts';
import { awsJsonService, type Operations } from '../../../../../infra/local/http/aws-json.ts';
import { listen } from '../../../../../infra/local/http/listen.ts';
import { kmsOperations } from '../../../../../infra/local/keys/kms.ts';
import { masterKeys } from '../../../../../infra/local/keys/master-keys.ts';
import { signingKeys } from '../../../../../infra/local/keys/signing-keys.ts';
import { localClient } from '../../../../../infra/local/local-client.ts';

const signing = signingKeys(null);
const { arn } = signing.create('checkpoints');
const asked: string[] = [];
/** The public key is refused at first. */
const operations = Object.entries(kmsOperations(masterKeys(null), signing)).map(([name, operation]) => [
  name,
  async (input: unknown) => {
    asked.push(name);
    if (asked.length === 1) throw new Error('not now');
    return operation(input);
  },
]);
const server = await listen(awsJsonService(Object.fromEntries(operations) as Operations));
const client = new KMSClient({ ...localClient(server.url), maxAttempts: 1 });
afterAll(async () => {
  client.destroy();
  await server.close();
});
const text = Buffer.from('daybook/fernhill/larkfield-infant\n12\n');

describe('a key in KMS', () => {
  it('GOV-04 gives its 32 public bytes, asked for until there is an answer and then kept', async () => {
    const key = kmsKey(client, arn);
    await expect(key.publicKey()).rejects.toThrow('not now');
    const [one, other] = await Promise.all([key.publicKey(), key.publicKey()]);
    expect(one).toHaveLength(32);
    expect(other).toEqual(one);
    expect(asked).toEqual(['GetPublicKey', 'GetPublicKey']);
  });

  it('GOV-04 signs bytes as they are with 64 bytes that any Ed25519 verifier takes', async () => {
    const key = kmsKey(client, arn);
    const signature = await key.sign(text);
    expect(signature).toHaveLength(64);
    const x = (await key.publicKey()).toString('base64url');
    expect(verify(null, text, { key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }, signature)).toBe(
      true,
    );
  });

  it('GOV-04 says that there is no such key', async () => {
    await expect(kmsKey(client, 'nothing').sign(text)).rejects.toMatchObject({ name: 'NotFoundException' });
  });
});
