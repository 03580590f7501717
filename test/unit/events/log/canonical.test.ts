import oracle from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../events/catalogue/define-events.ts';
import { canonical } from '../../../../events/log/canonical.ts';

/** Any JSON that has a canonical form: well-formed texts, no integer beyond 2^53. */
const json = fc.jsonValue().filter((value) => !/\d{16}|e\+/.test(JSON.stringify(value)));

const shuffled = (value: Json): Json => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((member: Json) => shuffled(member));
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, shuffled(member)]),
  );
};

describe('the canonical text of a value (RFC 8785)', () => {
  it('is JSON of the same value, and the same text again when read back', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonical(value);
        expect(canonical(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('is what an independent serialiser writes', { timeout: 60_000 }, () => {
    const names = fc.string({ unit: 'binary' }).filter((name) => name.isWellFormed() && name !== '__proto__');
    const objects = fc.dictionary(names, fc.oneof(json, names), { maxKeys: 60 });
    fc.assert(
      fc.property(
        fc.oneof(
          json,
          objects,
          fc.double({ noNaN: true, noDefaultInfinity: true, max: 2 ** 52, min: -(2 ** 52) }),
        ),
        (value) => {
          expect(canonical(value)).toBe(oracle(value));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of names', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(shuffled(value as Json))).toBe(canonical(value));
      }),
    );
  });

  it('has no raw line feed, so that one can end it', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(value)).not.toContain('\n');
      }),
    );
  });

  it('sorts names by code units and writes numbers as RFC 8785 section 3.2.2.3 shows', () => {
    expect(canonical({ '\u20ac': 1, '\r': 2, '1': 3, '\u{1f600}': 4, '\ufb33': 5, '\u00f6': 6 })).toBe(
      '{"\\r":2,"1":3,"\u00f6":6,"\u20ac":1,"\u{1f600}":4,"\ufb33":5}',
    );
    expect(canonical([333333333.3333333, 4.5, 2e-3, 1e-27, -0])).toBe(
      '[333333333.3333333,4.5,0.002,1e-27,0]',
    );
  });

  it.each([
    ['an integer beyond 2^53', { data: { count: 2 ** 53 } }, '/data/count'],
    ['undefined', { data: [1, undefined] }, '/data/1'],
    ['function', { data: () => 1 }, '/data'],
    ['bigint', 1n, '/'],
    ['undefined', undefined, '/'],
  ])('refuses %s and names the place, not the value', (what, value, place) => {
    expect(() => canonical(value)).toThrow(new TypeError(`no canonical form: ${what} at ${place}`));
  });

  it('names the first flaw as the value was written, whatever else is wrong with it', () => {
    expect(() => canonical({ b: undefined, a: '\ud800', 0: Number.NaN })).toThrow(
      new TypeError('no canonical form: undefined at /b'),
    );
  });

  it('is that of what a value says of itself, as JSON has it', () => {
    expect(canonical({ at: new Date(0), list: [new Date(0)] })).toBe(
      oracle({ at: new Date(0), list: [new Date(0)] }),
    );
  });

  it.each([
    ['a value', { name: '\ud800' }],
    ['a name', { '\udc00': 1 }],
    ['a number', { name: Number.NaN }],
    ['an infinity', [Number.NEGATIVE_INFINITY]],
  ])('refuses %s that JSON can not carry', (_, value) => {
    expect(() => canonical(value)).toThrow(/not allowed/);
  });
});
