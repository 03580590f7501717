import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug, splitId } from '../../../../domain/kernel/ids.ts';
import { dayBefore, instantInput, plusMinutes } from '../../../../domain/kernel/instant.ts';
import { isSame } from '../../../../domain/kernel/same.ts';
import { email, line, openObject, prose, requiredLine } from '../../../../events/catalogue/fields.ts';

describe('ids', () => {
  it.each(['a/b', '', '.a', '-a', 'a b', 'a\u0000', 'a%2Fb', 'x'.repeat(101)])(
    'ORG-01 refuses %j',
    (text) => {
      expect(slug.safeParse(text).success).toBe(false);
    },
  );
  it('ORG-01 divides an id at its last dot', () => {
    expect(splitId('p.1.pupil-ks1')).toEqual({ head: 'p.1', tail: 'pupil-ks1' });
    expect(splitId('p-1')).toEqual({ head: 'p-1', tail: '' });
  });
});

describe('instants', () => {
  it('ORG-07 leave the parser as UTC with milliseconds, whatever offset they came with', () => {
    const anyMoment = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: -14 * 60, max: 14 * 60 }), (moment, offset) => {
        const hours = String(Math.trunc(Math.abs(offset) / 60)).padStart(2, '0');
        const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
        const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, -1);
        expect(instantInput.parse(`${local}${offset < 0 ? '-' : '+'}${hours}:${minutes}`)).toBe(
          moment.toISOString(),
        );
      }),
    );
  });
  it.each(['2026-02-30T00:00:00Z', '0001-01-01T00:00:00Z', '2026-09-03', '2026-09-03T08:30:00', 'today'])(
    'ORG-07 refuse %s',
    (text) => {
      expect(instantInput.safeParse(text).success).toBe(false);
    },
  );
  it('ORG-07 move by minutes and days over the ends of months and years', () => {
    expect(plusMinutes('2026-12-31T23:58:00.000Z', 5)).toBe('2027-01-01T00:03:00.000Z');
    expect([dayBefore('2027-01-01'), dayBefore('2028-03-01')]).toEqual(['2026-12-31', '2028-02-29']);
  });
});

describe('texts', () => {
  it.each(['a\u0000b', 'a\nb', 'a\tb', '\ud800'])('ORG-04 takes no line with %j', (text) => {
    expect(line(10).safeParse(text).success).toBe(false);
  });
  it('ORG-04 takes line breaks in prose, but no other control character', () => {
    expect(prose(20).parse(' one\n\ttwo ')).toBe('one\n\ttwo');
    expect(prose(20).parse('one\r\ntwo')).toBe('one\ntwo');
    expect(prose(20).safeParse('one\vtwo').success).toBe(false);
    expect(prose(20).safeParse('\udc00').success).toBe(false);
  });
  it('ORG-04 measures what is left after trimming', () => {
    expect(line(3).parse('  ab  ')).toBe('ab');
    expect(requiredLine(3).safeParse('   ').success).toBe(false);
    expect(line(3).safeParse('abcd').success).toBe(false);
    expect(line(3).parse('a\u{1F600}')).toBe('a\u{1F600}');
    expect(email.safeParse('a@b').success).toBe(false);
  });
  it('ORG-04 takes an open object of anything that has a canonical form', () => {
    expect(openObject.safeParse({ a: [1, 'b', null, true, { c: 0.5 }] }).success).toBe(true);
    for (const value of ['\ud800', 2 ** 53, { '\udc00': 1 }, [{ a: -(2 ** 60) }]])
      expect(openObject.safeParse({ value }).success).toBe(false);
  });
});

describe('sameness', () => {
  it('POL-02 does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const copy = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
        expect(isSame(value, Object.fromEntries(Object.entries(copy).toReversed()))).toBe(true);
      }),
    );
  });
  it.each([
    [{}, []],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, {}],
    [null, {}],
    ['1', 1],
  ])('POL-02 tells %j from %j', (a, b) => {
    expect(isSame(a, b)).toBe(false);
  });
});
