import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitText, hashOf } from '../../../../events/log/commit-text.ts';
import { dictionary1 } from '../../../../events/log/dictionary-1.ts';
import { joinBody, pack, splitBody } from '../../../../events/log/format.ts';
import { readItem } from '../../../../events/log/read-item.ts';
import type { Commit } from '../../../../events/log/types.ts';

interface Golden {
  readonly dictionarySha256: string;
  readonly commit: Commit;
  readonly riding: Record<string, unknown>;
  readonly digests: string;
  readonly text: string;
  readonly hash: string;
  readonly body: string;
}
const golden: Golden = JSON.parse(
  readFileSync(new URL('../../../golden/format-1.json', import.meta.url), 'utf8'),
);
/** One byte of format, one of count, then the digests. */
const packedAt = 2 + golden.digests.length / 2;
const stored = {
  pk: { S: `${golden.commit.school}/${golden.commit.stream}/${golden.commit.id}` },
  sk: { N: String(golden.commit.commit) },
  b: { B: Buffer.from(golden.body, 'hex') },
};

describe('format 1 of a stored commit', () => {
  it('has the dictionary that it was published with', () => {
    expect(createHash('sha256').update(dictionary1).digest('hex')).toBe(golden.dictionarySha256);
  });

  it('writes the golden commit as the golden text, the golden head and what inflates to the golden texts', () => {
    const text = commitText(golden.commit);
    expect(text).toBe(golden.text);
    expect(hashOf(text)).toBe(golden.hash);
    const body = joinBody(
      Buffer.from(golden.digests, 'hex'),
      pack({ text, unhashed: JSON.stringify(golden.riding) }),
    );
    const [head, packed] = [body.subarray(0, packedAt), body.subarray(packedAt)];
    expect(head.toString('hex')).toBe(golden.body.slice(0, 2 * packedAt));
    // RFC 1951 fixes what inflating gives; which bytes a compressor picks differs between builds of zlib for
    // x86 and Arm.
    const inflated = (bytes: Buffer) => inflateRawSync(bytes, { dictionary: dictionary1 }).toString('hex');
    expect(inflated(packed)).toBe(inflated(Buffer.from(golden.body, 'hex').subarray(packedAt)));
  });

  it('reads the golden bytes as the golden commit', () => {
    const read = readItem(stored);
    expect(read.commit).toEqual(golden.commit);
    expect(read.text).toBe(golden.text);
    expect(read.hash).toBe(golden.hash);
    expect(read.unhashed).toEqual(golden.riding);
    expect(Buffer.from(read.digests).toString('hex')).toBe(golden.digests);
    expect(read.key).toEqual({ school: 'larkfield-infant', stream: 'devices', id: 'LIS-LT-014' });
  });

  it('gives back any two texts and any digests', () => {
    const text = fc.string({ unit: 'grapheme' }).map((value) => JSON.stringify(value));
    fc.assert(
      fc.property(text, text, fc.uint8Array({ maxLength: 64 }), (first, unhashed, seed) => {
        const digests = Buffer.alloc(seed.length * 8, seed.length > 0 ? seed : 0);
        const body = splitBody(joinBody(digests, pack({ text: first, unhashed })));
        expect([
          body.text.toString(),
          body.unhashed.toString(),
          Buffer.from(body.digests).toString('hex'),
        ]).toEqual([first, unhashed, digests.toString('hex')]);
      }),
    );
  });

  it.each([4_000, 4_600, 4_700, 8_000, 33_000, 200_000])(
    'gives back texts of %i characters, above any window of the compressor',
    (length) => {
      const noise = Array.from({ length: length / 10 }, (_, at) =>
        `${(at * 7919) % 99_991}`.padStart(10, 'x'),
      ).join('');
      const body = splitBody(joinBody(new Uint8Array(), pack({ text: noise, unhashed: noise.slice(0, 50) })));
      expect([body.text.toString(), body.unhashed.toString()]).toEqual([noise, noise.slice(0, 50)]);
    },
  );

  it.each([
    ['another format', (body: Buffer) => body.fill(2, 0, 1)],
    ['no bytes', () => Buffer.alloc(0)],
    ['a cut-off end', (body: Buffer) => body.subarray(0, -4)],
    ['a wrong count of digests', (body: Buffer) => body.fill(0, 1, 2)],
    ['no end of text', () => joinBody(new Uint8Array(), deflateRawSync('{}', { dictionary: dictionary1 }))],
    ['a text that is no commit', () => joinBody(new Uint8Array(), pack({ text: '{}', unhashed: '{}' }))],
  ])('says of %s only that the item can not be read', (_, spoil) => {
    const spoilt = { ...stored, b: { B: spoil(Buffer.from(golden.body, 'hex')) } };
    expect(() => readItem(spoilt)).toThrow(
      "the item larkfield-infant/devices/LIS-LT-014 7 can't be read as a commit",
    );
  });

  it('does not accept a commit under the key or number of another', () => {
    expect(() => readItem({ ...stored, sk: { N: '8' } })).toThrow("can't be read");
    expect(() => readItem({ ...stored, pk: { S: 'hollowbrook-primary/devices/LIS-LT-014' } })).toThrow(
      "can't be read",
    );
    expect(() => readItem({ pk: stored.pk, sk: stored.sk })).toThrow("can't be read");
  });

  it('finds an unhashed part that was spoilt when it is asked for', () => {
    const body = joinBody(new Uint8Array(), pack({ text: golden.text, unhashed: '{"f":1}' }));
    const read = readItem({ ...stored, b: { B: body } });
    expect(read.hash).toBe(golden.hash);
    expect(() => read.unhashed).toThrow("can't be read");
  });
});
