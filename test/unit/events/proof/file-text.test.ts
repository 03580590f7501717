import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileText } from '../../../../events/log/proof/file-text.ts';
import { forAll } from '../../../support/for-all.ts';

const utf16le = (text: string) => Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')]);
const utf16be = (text: string) =>
  Buffer.concat([Buffer.of(0xfe, 0xff), Buffer.from(text, 'utf16le').swap16()]);
const utf8Marked = (text: string) => Buffer.from(`\ufeff${text}`);

describe('the text of a file that a person made', () => {
  it('GOV-04 is read as it was written, in UTF-8 and as Windows PowerShell writes it, with a byte order mark', () => {
    const texts = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !text.includes('\0') && !text.startsWith('\ufeff'));
    forAll(texts, (text) => {
      for (const bytes of [Buffer.from(text), utf8Marked(text), utf16le(text), utf16be(text)])
        expect(fileText(bytes)).toBe(text);
    });
  });

  it.each([
    ['two bytes a character without a mark', Buffer.from('key', 'utf16le')],
    ['an odd number of bytes', utf16le('key').subarray(0, -1)],
    ['latin1', Buffer.from('caf\u00e9', 'latin1')],
  ])('GOV-04 is none of %s', (_, bytes) => {
    expect(fileText(bytes)).toBeNull();
  });
});
