import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keysIn, readNote } from '../../../../functions/cli/options.ts';
import { key, noteOf } from '../../../support/bundles/make-bundle.ts';
import { commits } from '../../../support/bundles/verified.ts';

const folder = mkdtempSync(join(tmpdir(), 'daybook-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

describe('files that are given to the command line', () => {
  it('GOV-04 may be written as Windows PowerShell writes them', async () => {
    const utf16 = (text: string) => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le');
    expect(keysIn([fileOf('marked.key', utf16(`${key}\n`))])).toEqual([key]);
    const note = await noteOf(commits, 6);
    expect(readNote(fileOf('note.txt', utf16(note)))).toBe(note);
  });

  it.each([
    ['without a byte order mark', Buffer.from(key, 'utf16le')],
    ['in latin1', Buffer.from('cl\u00e9', 'latin1')],
  ])('GOV-04 are refused with a reason where they are written %s', (_, bytes) => {
    expect(() => keysIn([fileOf('other.key', bytes)])).toThrow(
      expect.objectContaining({ exitCode: 2, message: expect.stringContaining('save it as UTF-8') }),
    );
  });
});
