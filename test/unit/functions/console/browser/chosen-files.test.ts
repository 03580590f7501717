import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { chosenFiles } from '../../../../../functions/console/browser/chosen-files.ts';
import type { NamedFile } from '../../../../../functions/console/browser/protocol.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));
const named = (path: string, content: Uint8Array<ArrayBuffer>): NamedFile => ({
  path,
  file: new Blob([content]),
});
const folder = (root: string) => ({
  [`${root}manifest.json`]: bytes('{}'),
  [`${root}checkpoints/8.txt`]: bytes('eight'),
});
const loose = (files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>): readonly NamedFile[] =>
  Object.entries(files).map(([path, content]) => named(path, content));
const zipped = (files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>): readonly NamedFile[] => [
  named('Bundle.ZIP', new Uint8Array(zipSync(files))),
];
const textIn = async (files: readonly NamedFile[], name: string): Promise<string | null> => {
  const found = await (await chosenFiles(files))(name);
  return found === null ? null : Buffer.from(found).toString();
};

describe('files that somebody chose in a browser', () => {
  it.each([
    { what: 'a folder', files: loose(folder('larkfield/')) },
    { what: 'files one by one', files: loose(folder('')) },
    { what: 'a zip of a folder', files: zipped(folder('larkfield/')) },
    { what: 'a zip of files', files: zipped(folder('')) },
    {
      what: 'a zip with what a Mac adds, and a bundle within',
      files: zipped({
        '__MACOSX/larkfield/._manifest.json': bytes('x'),
        'larkfield/kept/manifest.json': bytes('inner'),
        ...folder('larkfield/'),
      }),
    },
  ])('GOV-04 are read as the folder that the manifest stands in: $what', async ({ files }) => {
    expect(await textIn(files, 'manifest.json')).toBe('{}');
    expect(await textIn(files, 'checkpoints/8.txt')).toBe('eight');
    expect(await textIn(files, 'commits.jsonl')).toBe(null);
  });

  it('GOV-04 have nothing in them where nothing was chosen', async () => {
    expect(await textIn([], 'manifest.json')).toBe(null);
  });

  it('GOV-04 are refused as a zip that is none, or was cut off', async () => {
    const whole = zipSync(folder(''));
    for (const content of [bytes('no zip'), new Uint8Array(whole.subarray(0, whole.length - 30))])
      await expect(chosenFiles([named('a.zip', content)])).rejects.toThrow('the zip file can not be read');
  });

  it('GOV-04 are refused before they fill the memory, by what the zip says of their sizes', async () => {
    const zip = new Uint8Array(zipSync({ 'manifest.json': [bytes('{}'), { level: 0 }] }));
    const central = Buffer.from(zip).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    new DataView(zip.buffer).setUint32(central + 24, 1_000_000_001, true);
    await expect(chosenFiles([named('a.zip', zip)])).rejects.toThrow('unpacks to more than 1000 MB');
  });
});
