import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from '../../../../functions/uploads/media-type.ts';
import { png } from '../../../support/evidence-site.ts';

const text = (begin: string) => Buffer.from(begin.padEnd(64, ' '), 'latin1');

describe('what a file is', () => {
  it.each([
    ['image/png', png],
    ['image/jpeg', text('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['image/webp', text('RIFF\x24\0\0\0WEBPVP8 ')],
    ['image/heic', text('\0\0\0\x18ftypheic')],
    ['image/heic', text('\0\0\0\x18ftypheix')],
    ['application/pdf', text('%PDF-1.7')],
    ['application/pdf', text('%PDF-2.0')],
  ])('INC-16 is said by its first bytes: %s', (mediaType, bytes) => {
    expect(mediaTypeOf(bytes)).toBe(mediaType);
  });

  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><script>1</script>'],
    ['a drawing that may hold a script', '<svg xmlns="http://www.w3.org/2000/svg">'],
    ['a document of an office, or an archive', 'PK\x03\x04'],
    ['one of an older office', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['a program', 'MZ\x90\0'],
    ['a film', '\0\0\0\x18ftypisom'],
    ['a sequence of pictures', '\0\0\0\x18ftyphevc'],
    ['sound', 'RIFF\x24\0\0\0WAVEfmt '],
    ['an animation', 'GIF89a'],
    ['a page behind white space before a PDF', ' %PDF-1.7'],
    ['a PDF of no version', '%PDF-evil'],
    ['a picture cut short', '\x89PNG\r\n\x1a\n'],
    ['a picture whose line ends were changed', '\x89PNG\n\x1a\n\0\0\0\0\x0dIHDR'],
  ])('INC-16 is nothing that is taken: %s', (_, begin) => {
    expect(mediaTypeOf(text(begin))).toBeNull();
    expect(mediaTypeOf(Buffer.from(begin, 'latin1'))).toBeNull();
  });
});
