import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  makeRecoveryKey,
  readRecipient,
  readRecoveryKey,
} from '../../../../../functions/cli/restoring/recovery-key.ts';
import { openKeysOf, sealKeys } from '../../../../../functions/cli/restoring/sealed-keys.ts';
import { runDaybook } from '../../../../support/terminal.ts';

const passphrase = 'a long sentence that nobody else has';
const content = {
  trust: 'fernhill',
  madeAt: '2026-09-07T12:00:00.000Z',
  keys: [
    { school: 'larkfield-infant', subject: 'people/p-1', key: 'c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LTE' },
    { school: 'larkfield-infant', subject: 'people/p-2', destroyedAt: '2026-09-01T08:00:00.000Z' },
  ],
};
const folder = mkdtempSync(join(tmpdir(), 'daybook-recovery-'));
const at = (name: string): string => join(folder, name);
const backup = async (recipient = readRecipient(at('one.pub'))) => ({
  trust: 'fernhill',
  keys: await sealKeys(content, recipient),
});

beforeAll(() => {
  for (const name of ['one', 'other'])
    writeFileSync(at(`${name}.pub`), makeRecoveryKey(at(`${name}.pem`), passphrase));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('data keys of a backup', () => {
  it('DPR-04 open with the recovery key alone, and stand nowhere in the clear', async () => {
    const sealed = await backup();
    expect(await openKeysOf(sealed, 'fernhill', readRecoveryKey(at('one.pem'), passphrase))).toEqual(content);
    expect(sealed.keys).not.toContain('c2VjcmV0');
    const [header = ''] = sealed.keys.split('.');
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({
      alg: 'ECDH-ES+A256KW',
      enc: 'A256GCM',
    });
    expect(readFileSync(at('one.pem'), 'utf8')).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----/);
  });

  it('DPR-04 do not open with another key, altered, or for another trust', async () => {
    const sealed = await backup();
    const [own, other] = [
      readRecoveryKey(at('one.pem'), passphrase),
      readRecoveryKey(at('other.pem'), passphrase),
    ];
    await expect(openKeysOf(sealed, 'fernhill', other)).rejects.toThrow('do not open with this recovery key');
    const parts = sealed.keys.split('.');
    const altered = [...parts.slice(0, 3), `A${parts[3]?.slice(1)}`, parts[4]].join('.');
    const swapped = altered === sealed.keys ? [...parts.slice(0, 4), 'AAAA'].join('.') : altered;
    await expect(openKeysOf({ ...sealed, keys: swapped }, 'fernhill', own)).rejects.toThrow('or altered');
    await expect(openKeysOf(sealed, 'county', own)).rejects.toThrow('of the trust fernhill');
    const renamed = openKeysOf({ ...sealed, trust: 'county' }, 'fernhill', own);
    await expect(renamed).rejects.toThrow('of the trust county, and not of fernhill');
  });

  it('DPR-04 need the passphrase of the recovery key, and a long one to make one', async () => {
    const another = 'another long sentence of somebody';
    expect(() => readRecoveryKey(at('one.pem'), another)).toThrow('the passphrase is not its own');
    expect(() => readRecipient(at('one.pem'))).toThrow('not the public half');
    expect(() => makeRecoveryKey(at('one.pem'), passphrase)).toThrow('is there already');
    const short = await runDaybook(['recovery-key', '--out', at('third.pem'), '--passphrase', 'short']);
    expect([short.exitCode, short.warned.join()]).toEqual([
      2,
      expect.stringContaining('expected at least 20 characters'),
    ]);
  });
});
