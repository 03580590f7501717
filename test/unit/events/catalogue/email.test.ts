import { describe, expect, it } from 'vitest';
import { email } from '../../../../events/catalogue/fields.ts';

const of = (letter: string, count: number) => letter.repeat(count);
/** Three labels of 63 and one that makes the whole as long as it is asked to be. */
const long = (length: number) => {
  const head = `${of('a', 64)}@${of('b', 63)}.${of('c', 63)}.`;
  return `${head}${of('d', length - head.length - 4)}.net`;
};

describe('an address for mail', () => {
  it.each([
    'amira.shah@larkfield.example',
    `${of('a', 64)}@larkfield.example`,
    `a@${of('b', 63)}.example`,
    'a+school@b-c.d.example',
    "o'neil@larkfield.example",
    long(254),
  ])('EML-02 is taken where mail can be sent there: %s', (address) => {
    expect(email.safeParse(address).success).toBe(true);
  });

  it.each([
    `${of('a', 65)}@larkfield.example`,
    `${of('a', 70)}@larkfield.example`,
    `a@${of('b', 64)}.example`,
    `a@${of('b', 63)}.${of('c', 64)}`,
    'a@-b.example',
    'a@b-.example',
    'a@b..example',
    'a@b',
    '@larkfield.example',
    'a..b@larkfield.example',
    'a@b@larkfield.example',
    long(255),
  ])('EML-02 is refused at entry where no mail can ever arrive (RFC 5321): %s', (address) => {
    expect(email.safeParse(address).success).toBe(false);
  });
});
