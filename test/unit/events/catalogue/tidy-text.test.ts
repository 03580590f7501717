import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { email, line, prose, requiredLine, signedName } from '../../../../events/catalogue/fields.ts';
import { tidiedLetters, tidiedLine, tidiedProse } from '../../../../events/catalogue/tidy-text.ts';
import { forAll } from '../../../support/for-all.ts';

/** Letters that combine, spaces, line breaks and what is not seen, among whole characters of any kind. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'e',
        '\u0301',
        'é',
        'o\u0308',
        '\r\n',
        '\r',
        '\n',
        '\u2028',
        '\u0085',
        ' ',
        '\u00a0',
        '\u200b',
        '\ufeff',
        '\u3164',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const unseen = [
  '',
  ' ',
  '\u200b',
  '\u200b \u2060',
  '\ufeff',
  '\u00ad',
  '\u3164',
  '\u115f\u1160',
  '\u2800',
  '\u202e',
  '\u034f',
  '\ufe0f',
  '\u2028',
  '\u{e0041}',
];

describe('text as it is recorded', () => {
  it.each(unseen)('AGR-01 is empty where there is nothing to see: %j', (given) => {
    expect(z.parse(signedName, given)).toBe('');
    expect(z.parse(line(10), given)).toBe('');
    expect(z.parse(prose(10), given)).toBe('');
    expect(requiredLine(10).safeParse(given).success).toBe(false);
  });

  it('AGR-01 keeps what joins seen characters', () => {
    for (const given of ['👩‍👧', 'क्‍ष', 'Zoë', 'Ma\u00adria']) expect(z.parse(signedName, given)).toBe(given);
  });

  it('INC-01 has line feeds, whatever the sender ends a line with, and no space around it', () => {
    expect(z.parse(prose(100), '\ufeff One.\r\nTwo.\rThree.\u2028Four.\u0085Five.\n\n')).toBe(
      'One.\nTwo.\nThree.\nFour.\nFive.',
    );
  });

  it('INC-01 is in one form of Unicode, but for the letters of a signed name', () => {
    const [composed, apart] = ['Zo\u00eb', 'Zoe\u0308'];
    expect(z.parse(line(10), apart)).toBe(composed);
    expect(z.parse(prose(10), apart)).toBe(composed);
    expect(z.parse(signedName, apart)).toBe(apart);
  });

  it('ORG-06 has no space around an address', () => {
    expect(z.parse(email, ' office@school.example \r\n')).toBe('office@school.example');
    expect(email.safeParse('office school.example').success).toBe(false);
  });

  it('INC-01 refuses what no line has, and lone halves of a character', () => {
    for (const given of ['a\u0000b', 'a\nb', 'a\r\nb', 'a\u2028b', 'a\u0085b', 'a\ud800'])
      expect(line(10).safeParse(given).success).toBe(false);
    for (const given of ['a\u0000b', 'a\u000bb', 'a\u009fb', 'a\ud800'])
      expect(prose(10).safeParse(given).success).toBe(false);
  });

  it('AGR-13 stays what it is when it is tidied again, so that a hash of it holds', () => {
    forAll(
      text,
      (given) => {
        for (const tidied of [tidiedLetters, tidiedLine, tidiedProse])
          expect(tidied(tidied(given))).toBe(tidied(given));
        expect(tidiedLine(given)).toBe(tidiedLine(given.normalize('NFD')));
        expect(tidiedProse(given)).not.toMatch(/\r|\u2028|\u2029|\u0085/);
      },
      1000,
    );
  });
});
