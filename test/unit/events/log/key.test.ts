import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logKey, parseLogKey } from '../../../../events/log/key.ts';

const id = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/);

describe('the key of a stream', () => {
  it('leads back to the stream that it names', () => {
    fc.assert(
      fc.property(id, id, id, (school, stream, name) => {
        expect(parseLogKey(logKey({ school, stream, id: name }))).toEqual({ school, stream, id: name });
      }),
    );
  });

  it.each(['', 'a/b', 'a\u0000', 'a b', '-a', '.', 'ü', 'a\n', 'x'.repeat(101)])(
    'refuses the id %j without repeating it',
    (bad) => {
      expect(() => logKey({ school: 'larkfield-infant', stream: 'devices', id: bad })).toThrow(
        /^id must match/,
      );
      expect(() => logKey({ school: bad, stream: 'devices', id: 'x' })).toThrow(/^school must match/);
    },
  );

  it.each(['a/b', 'a/b/c/d', ''])('does not read %j as a key', (text) => {
    expect(() => parseLogKey(text)).toThrow(RangeError);
  });
});
