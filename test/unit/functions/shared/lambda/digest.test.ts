import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hexIdOf } from '../../../../../functions/shared/lambda/digest.ts';

it('GOV-04 an id made of a text stays what it is, so that a repeat in a later release is known', () => {
  expect(hexIdOf('a')).toBe('ca978112ca1bbdcafac231b39a23dc4d');
  fc.assert(
    fc.property(fc.string(), (text) => {
      const whole = createHash('sha256').update(text, 'utf8').digest('hex');
      expect(hexIdOf(text)).toBe(whole.slice(0, 32));
    }),
  );
});
