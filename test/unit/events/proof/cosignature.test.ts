import { verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkpointText } from '../../../../events/log/proof/checkpoint.ts';
import { cosign, verifyCosignature } from '../../../../events/log/proof/cosignature.ts';
import { emptyRoot } from '../../../../events/log/proof/hash.ts';
import { MalformedNote } from '../../../../events/log/proof/malformed.ts';
import {
  formatKey,
  parseKey,
  parseNote,
  signatureLine,
  signNote,
  verifiedBy,
} from '../../../../events/log/proof/note.ts';
import { signerOf } from '../../../support/note-signers.ts';

const trust = signerOf('daybook/fernhill');
const witness = signerOf('governors.example/audit');
const witnessKey = parseKey(formatKey(witness.name, witness.publicKey, 'cosignature'));
const at = '2026-12-01T09:00:00.000Z';
const text = checkpointText({ origin: 'daybook/fernhill/oakfield', size: 0, root: emptyRoot, at });
const note = await signNote({ ...trust, text });
const line = await cosign({ ...witness, note, at: '2026-12-01T10:30:00.999Z' });
const { bytes } = parseNote(note + line).signatures[1]!;
const lineWith = (other: Buffer) => signatureLine({ ...witnessKey, bytes: other });

describe('the countersignature of a witness', () => {
  it('is over the header, its own second, and the whole checkpoint (C2SP tlog-cosignature)', () => {
    const seconds = Date.parse('2026-12-01T10:30:00Z') / 1000;
    expect(bytes.readBigUInt64BE()).toBe(BigInt(seconds));
    const x = Buffer.from(witness.publicKey).toString('base64url');
    const key = { key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' } as const;
    expect(
      verify(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`), key, bytes.subarray(8)),
    ).toBe(true);
  });

  it('says when it was made, to the second, and leaves the signature of the trust as it is', () => {
    const trustKey = parseKey(formatKey(trust.name, trust.publicKey));
    expect(verifyCosignature(note + line, witnessKey)).toBe('2026-12-01T10:30:00.000Z');
    expect(verifiedBy(note + line, [trustKey, witnessKey])).toEqual([trustKey]);
  });

  it('given twice is as old as the first', async () => {
    const later = await cosign({ ...witness, note, at: '2026-12-02T10:30:00.000Z' });
    expect(verifyCosignature(note + later + line, witnessKey)).toBe('2026-12-01T10:30:00.000Z');
  });

  it('is that of no other key, name or kind of key', () => {
    const other = signerOf(witness.name, 'another');
    expect(verifyCosignature(note, witnessKey)).toBeNull();
    expect(
      verifyCosignature(note + line, parseKey(formatKey(other.name, other.publicKey, 'cosignature'))),
    ).toBeNull();
    expect(
      verifyCosignature(
        note + line,
        parseKey(formatKey('witness.example', witness.publicKey, 'cosignature')),
      ),
    ).toBeNull();
    expect(verifyCosignature(note + line, parseKey(formatKey(witness.name, witness.publicKey)))).toBeNull();
    expect(verifyCosignature(note + line, { ...witnessKey, use: 'note' })).toBeNull();
  });

  it('does not hold for another checkpoint, time or signature', () => {
    expect(verifyCosignature(note.replace('09:00', '09:01') + line, witnessKey)).toBeNull();
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes);
      altered[at]! ^= 1;
      expect(verifyCosignature(note + lineWith(altered), witnessKey)).toBeNull();
      expect(verifyCosignature(note + line + lineWith(altered), witnessKey)).toBeNull();
    }
  });

  it.each([
    ['is cut short', lineWith(bytes.subarray(0, -1))],
    ['has no time', lineWith(bytes.subarray(8))],
    ['is a time only', lineWith(bytes.subarray(0, 8))],
    ['says a time beyond all calendars', lineWith(Buffer.concat([Buffer.alloc(8, 255), bytes.subarray(8)]))],
  ])('does not hold when it %s', (_, other) => {
    expect(verifyCosignature(note + other, witnessKey)).toBeNull();
  });

  it('is given to checkpoints only', async () => {
    const dossier = await signNote({ ...trust, text: 'daybook/fernhill/oakfield/dossier\n' });
    await expect(cosign({ ...witness, note: dossier, at })).rejects.toThrow(MalformedNote);
    expect(verifyCosignature(dossier + line, witnessKey)).toBeNull();
    expect(verifyCosignature('no note', witnessKey)).toBeNull();
  });

  it('is not made at no instant, nor by another key than the one it would name', async () => {
    await expect(cosign({ ...witness, note, at: 'yesterday' })).rejects.toThrow(MalformedNote);
    await expect(cosign({ ...witness, note, at: '1969-12-31T23:59:59.000Z' })).rejects.toThrow(MalformedNote);
    await expect(cosign({ ...witness, sign: trust.sign, note, at })).rejects.toThrow(
      'what signed is not the key',
    );
  });
});
