import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as ofNode from '../../../../../events/log/proof/crypto.ts';
import * as ofBrowser from '../../../../../functions/console/browser/crypto.ts';

const bytes = fc.uint8Array({ maxLength: 300 });
const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const rawKey = (der: Buffer): Buffer => der.subarray(-32);

/** RFC 8032 section 7.1: public key, message, signature. */
const published: readonly (readonly [string, string, string, string])[] = [
  [
    'TEST 1',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    'TEST 2',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
];

describe.each([
  ['Node', ofNode],
  ['browsers', ofBrowser],
])('the cryptography of proofs, in %s', (_, { sha256, sha256Text, isEd25519Signed }) => {
  it('GOV-04 hashes as FIPS 180-4 has it, whatever parts it comes in', () => {
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(sha256(Buffer.from('a'), Buffer.from('bc')).toString('hex')).toBe(abc);
    expect(sha256Text('abc')).toBe(hex(abc).toString('base64url'));
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        const whole = createHash('sha256').update(one).update(other).digest();
        expect(sha256(one, other).equals(whole)).toBe(true);
        expect(sha256Text(Buffer.concat([one, other]))).toBe(whole.toString('base64url'));
      }),
    );
  });

  it.each(published)('GOV-04 verifies what RFC 8032 publishes: %s', (__, key, message, signature) => {
    expect(isEd25519Signed(hex(key), hex(message), hex(signature))).toBe(true);
    expect(isEd25519Signed(hex(key), hex(`${message}00`), hex(signature))).toBe(false);
  });

  it('GOV-04 takes no other signature, message or key than those that belong together', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const key = rawKey(publicKey.export({ format: 'der', type: 'spki' }));
    const changed = (all: Uint8Array, at: number, bit: number): Uint8Array =>
      all.with(at % all.length, (all[at % all.length] ?? 0) ^ (1 << bit));
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.nat(),
        fc.nat({ max: 7 }),
        (message, at, bit) => {
          const signature = sign(null, message, privateKey);
          expect(isEd25519Signed(key, message, signature)).toBe(true);
          expect(isEd25519Signed(key, message, changed(signature, at, bit))).toBe(false);
          expect(isEd25519Signed(key, changed(message, at, bit), signature)).toBe(false);
          expect(isEd25519Signed(changed(key, at, bit), message, signature)).toBe(false);
        },
      ),
      { numRuns: 20 },
    );
    expect(isEd25519Signed(Buffer.alloc(31), Buffer.of(1), Buffer.alloc(64))).toBe(false);
    expect(isEd25519Signed(key, Buffer.of(1), Buffer.alloc(63))).toBe(false);
  });
});
