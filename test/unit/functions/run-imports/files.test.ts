import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../functions/run-imports/files/read-csv.ts';
import { readFile } from '../../../../functions/run-imports/files/read-file.ts';
import { readZip } from '../../../../functions/run-imports/files/read-zip.ts';
import { zipOf } from '../../../support/imports/zip.ts';

const read = (bytes: Buffer) => readZip('file', bytes);
const code = (code: string) => expect.objectContaining({ name: 'UnusableFile', code });

describe('a CSV file', () => {
  it('is read with a byte order mark, semicolons, quotes, line breaks in cells and empty rows at the end', () => {
    const { header, rows } = readCsv(
      'a.csv',
      Buffer.from('\ufeffid;name\r\n1;"Lane; Zoë"\r\n2;"two\r\nlines"\r\n;\r\n'),
    );
    expect(header).toEqual(['id', 'name']);
    expect(rows).toEqual([
      { row: 2, cells: { id: '1', name: 'Lane; Zoë' } },
      { row: 3, cells: { id: '2', name: 'two\r\nlines' } },
    ]);
  });

  it('counts lines as a spreadsheet does, and takes rows with a field more or less', () => {
    const { rows } = readCsv('a.csv', Buffer.from('id,name\n1,a,extra\n\n2\n'));
    expect(rows).toEqual([
      { row: 2, cells: { id: '1', name: 'a' } },
      { row: 4, cells: { id: '2', name: '' } },
    ]);
  });

  it('is refused where a cell has no end', () => {
    const endless = Buffer.from(`id,name\n1,${'a'.repeat(10_001)}\n`);
    expect(() => readCsv('a.csv', endless)).toThrow(code('csv-broken'));
  });
});

describe('a zip', () => {
  it('gives its CSV files, whatever folder they lie in', async () => {
    const files = await read(
      await zipOf({ 'export/users.csv': 'a', 'readme.txt': 'b', '__MACOSX/._users.csv': 'c' }),
    );
    expect(files.map(({ file, bytes }) => [file, bytes.toString()])).toEqual([['users.csv', 'a']]);
  });

  it('is refused where it is not whole', async () => {
    const whole = await zipOf({ 'users.csv': 'id\n1\n'.repeat(1000) });
    await expect(read(whole.subarray(0, whole.length / 2))).rejects.toThrow(code('zip-broken'));
    const altered = Buffer.from(whole);
    altered[60] = (altered[60] ?? 0) ^ 0xff;
    await expect(read(altered)).rejects.toThrow(code('zip-broken'));
  });

  it('is refused where it grows far beyond its size, before it is unpacked', async () => {
    const bomb = await zipOf({ 'users.csv': Buffer.alloc(4 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(read(bomb)).rejects.toThrow(code('zip-too-large'));
  });

  it('is refused where it holds more than it says, as soon as it does', async () => {
    const zip = await zipOf({ 'users.csv': Buffer.alloc(3 * 1024 * 1024) });
    const [said, lie] = [Buffer.alloc(4), Buffer.alloc(4)];
    said.writeUInt32LE(3 * 1024 * 1024);
    lie.writeUInt32LE(100);
    const directory = zip.lastIndexOf(said);
    lie.copy(zip, directory);
    await expect(read(zip)).rejects.toThrow(code('zip-broken'));
  });

  it('is refused with another archive in it, too many files, a path that leads out, or a name twice', async () => {
    const inner = await zipOf({ 'users.csv': 'a' });
    await expect(read(await zipOf({ 'more.zip': inner }))).rejects.toThrow(code('zip-nested'));
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`f${at}.csv`, 'a']));
    await expect(read(await zipOf(many))).rejects.toThrow(code('zip-too-many'));
    await expect(read(await zipOf({ 'a/users.csv': 'a', 'b/users.csv': 'b' }))).rejects.toThrow(
      code('zip-path'),
    );
    const outside = await zipOf({ 'aa/users.csv': 'a' });
    const renamed = Buffer.from(
      outside.toString('latin1').replaceAll('aa/users.csv', '../users.csv'),
      'latin1',
    );
    await expect(read(renamed)).rejects.toThrow(code('zip-path'));
  });

  it('is asked for by formats of several files, and refused by those of one', async () => {
    const zip = await zipOf({ 'users.csv': 'a' });
    await expect(readFile('flat', zip)).rejects.toThrow(code('csv-expected'));
    await expect(readFile('sds-2.1', Buffer.from('id\n1'))).rejects.toThrow(code('zip-expected'));
    expect(await readFile('sds-2.1', zip)).toMatchObject([{ file: 'users.csv', header: ['a'] }]);
  });
});
