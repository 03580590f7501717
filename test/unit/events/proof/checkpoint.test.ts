import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Checkpoint,
  checkpointText,
  originOf,
  parseCheckpoint,
} from '../../../../events/log/proof/checkpoint.ts';
import { MalformedNote } from '../../../../events/log/proof/malformed.ts';
import { forAll } from '../../../support/for-all.ts';

const checkpoint: Checkpoint = {
  origin: originOf('fernhill', 'oakfield'),
  size: 20_852_163,
  root: Buffer.from('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=', 'base64'),
  at: '2026-12-01T09:00:00.000Z',
};
const text =
  'daybook/fernhill/oakfield\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\ntime 2026-12-01T09:00:00.000Z\n';
const checkpoints: fc.Arbitrary<Checkpoint> = fc.record({
  origin: fc.constantFrom('daybook/a/b', 'daybook/ä/_trust', 'x'),
  size: fc.oneof(fc.constantFrom(0, 1, 2 ** 31, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER), fc.maxSafeNat()),
  root: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
  at: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
});

describe('the text of a checkpoint', () => {
  it('is origin, size, root and time, each on its line', () => {
    expect(checkpointText(checkpoint)).toBe(text);
    expect(parseCheckpoint(text)).toEqual(checkpoint);
  });

  it('says what went into it, and nothing else has the same text', () => {
    forAll(checkpoints, (one) => {
      expect(parseCheckpoint(checkpointText(one))).toEqual(one);
    });
    forAll(fc.string({ unit: fc.constantFrom(...text) }), (other) => {
      expect(() => parseCheckpoint(other)).toThrow(MalformedNote);
    });
    forAll(
      fc.tuple(fc.nat(text.length - 1), fc.constantFrom('', '0', ' ', '\n', '\r', 'A', '=')),
      ([at, character]) => {
        const mangled = text.slice(0, at) + character + text.slice(at + 1);
        const read = () => checkpointText(parseCheckpoint(mangled));
        try {
          expect(read()).toBe(mangled);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedNote);
        }
      },
    );
  });

  it.each([
    ['no time', text.replace(/time.*\n/, '')],
    ['a further line', `${text}more\n`],
    ['no final newline', text.slice(0, -1)],
    ['an empty origin', text.replace(/^.*\n/, '\n')],
    ['a size with a leading zero', text.replace('20852163', '020852163')],
    ['a negative size', text.replace('20852163', '-1')],
    ['a size beyond 2^53', text.replace('20852163', '9007199254740992')],
    ['a root of another length', text.replace('CsUY', '')],
    ['a root in base64 for the web', text.replace('qom/', 'qom_')],
    ['a root with bits to spare', text.replace('q2I=', 'q2J=')],
    ['a time of another zone', text.replace('.000Z', '.000+00:00')],
    ['a time to the second', text.replace('.000Z', 'Z')],
    ['a day that does not exist', text.replace('12-01', '02-30')],
  ])('is refused with %s', (_, other) => {
    expect(() => parseCheckpoint(other)).toThrow(MalformedNote);
  });

  it.each([
    { size: -1 },
    { size: 0.5 },
    { size: Number.NaN },
    { size: 2 ** 53 },
    { origin: 'a\nb' },
    { origin: '' },
    { root: Buffer.alloc(31) },
    { at: 'now' },
  ])('is not made with %o', (part) => {
    expect(() => checkpointText({ ...checkpoint, ...part })).toThrow(MalformedNote);
  });
});
