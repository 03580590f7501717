import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSegment, writeSegment } from '../../../../events/log/archive/segment.ts';
import { hashOf } from '../../../../events/log/commit-text.ts';

const golden = Buffer.from(
  readFileSync(new URL('../../../golden/segment-1.base64', import.meta.url), 'utf8'),
  'base64',
);
const school = 'larkfield-infant';
const texts = Array.from({ length: 256 }, (_, index) => ({
  position: 257 + index,
  at: `2026-09-03T08:${String(Math.floor(index / 10)).padStart(2, '0')}:00.000Z`,
  text: JSON.stringify({ commit: index + 1, id: 'golden', what: 'é' }),
}));

describe('format 1 of a segment', () => {
  it('GOV-04 reads the golden segment, which never changes', () => {
    expect(readSegment(golden, school, 257)).toEqual(
      texts.map((one) => ({ ...one, hash: hashOf(one.text) })),
    );
  });

  it('GOV-04 writes what it reads, with the head of the golden segment', () => {
    const written = writeSegment(school, texts);
    // What brotli makes of the same body may differ between its versions; format and checksum may not.
    expect(written.subarray(0, 33)).toEqual(golden.subarray(0, 33));
    expect(readSegment(written, school, 257)).toEqual(readSegment(golden, school, 257));
  });

  it('GOV-04 refuses a format that it does not know', () => {
    expect(() => readSegment(Uint8Array.of(2, ...golden.subarray(1)), school, 257)).toThrow(
      'unknown format 2, expected 1',
    );
    expect(() => readSegment(new Uint8Array(), school, 257)).toThrow('unknown format of an empty segment');
  });
});
