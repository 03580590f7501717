import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTraceparent } from '../../../../../functions/shared/lambda/trace-context.ts';

const [traceId, spanId] = ['4c40706132a5cb4fdf388e8ee198578b', '3b75a153ea73dcea'];

describe('a traceparent, by W3C Trace Context', () => {
  it.each([
    ['00', '01', true],
    ['00', '00', false],
    ['00', '03', true],
    ['cc', '01', true],
  ])('is read in version %s with flags %s', (version, flags, isSampled) => {
    const text = `${version}-${traceId}-${spanId}-${flags}`;
    expect(parseTraceparent(text)).toEqual({ traceId, spanId, isSampled });
  });

  it('may have more behind it in a version to come, and in none of ours', () => {
    expect(parseTraceparent(`01-${traceId}-${spanId}-01-what-comes`)).toMatchObject({ traceId });
    expect(parseTraceparent(`00-${traceId}-${spanId}-01-what-comes`)).toBeNull();
  });

  it.each([
    '',
    `ff-${traceId}-${spanId}-01`,
    `00-${'0'.repeat(32)}-${spanId}-01`,
    `00-${traceId}-${'0'.repeat(16)}-01`,
    `00-${traceId.toUpperCase()}-${spanId}-01`,
    `00-${traceId}-${spanId}-1`,
    `00-${traceId}-${spanId}`,
    `00-${traceId}-${spanId}-01 `,
    ` 00-${traceId}-${spanId}-01`,
    `00-${traceId}-${spanId}-01\n`,
    `01-${traceId}-${spanId}-01.`,
  ])('is none where it reads %j', (text) => {
    expect(parseTraceparent(text)).toBeNull();
  });

  it('gives back what was written, whatever it is', () => {
    const hex = (length: number) =>
      fc
        .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
        .map((it) => it.join(''));
    fc.assert(
      fc.property(hex(32), hex(16), hex(2), (trace, span, flags) => {
        const isNone = /^0+$/.test(trace) || /^0+$/.test(span);
        const isSampled = Number.parseInt(flags, 16) % 2 === 1;
        expect(parseTraceparent(`00-${trace}-${span}-${flags}`)).toEqual(
          isNone ? null : { traceId: trace, spanId: span, isSampled },
        );
      }),
    );
  });
});
