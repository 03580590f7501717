import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANOTHER, masked } from '../../../../../domain/reports/person-pack/masked.ts';
import { forAll } from '../../../../support/for-all.ts';

const people = new Set(['u-301', 'u-302', 'p-101', 'p.with.dots']);
const masking = { person: 'u-301', people };

describe('what is given to a person', () => {
  it('DPR-06 has another person in no id, nor in the id of a record', () => {
    for (const text of [
      'u-302',
      'people/u-302',
      'u-302.photo',
      'incidents.u-302.1',
      'p.with.dots.staff',
      '_trust/x',
    ])
      expect(masked(masking, text)).toBe(ANOTHER);
    for (const text of ['u-301', 'u-301.photo', 'people/u-301', 'lis-lt-014', '2026-09-03', 'u-3022'])
      expect(masked(masking, text)).toBe(text);
  });

  it('DPR-06 has nobody else anywhere in a value, and all of the rest', () => {
    const leaf = fc.oneof(fc.constantFrom(...people), fc.integer(), fc.boolean(), fc.constant(null));
    const values = fc.letrec((tie) => ({
      value: fc.oneof(
        leaf,
        fc.array(tie('value')),
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value')),
      ),
    })).value;
    forAll(values, (value) => {
      const text = JSON.stringify(masked(masking, value as never));
      for (const person of people) expect(text.includes(person) && person !== 'u-301').toBe(false);
      expect(text.replaceAll(ANOTHER, '*')).toBe(
        JSON.stringify(value).replaceAll(/"(?:u-302|p-101|p\.with\.dots)"/g, '"*"'),
      );
    });
  });
});
