import { parse } from 'csv-parse/sync';
import * as z from 'zod/mini';
import type { Table } from '../../../domain/imports/table.ts';
import { UnusableFile } from './unusable-file.ts';

const MOST_ROWS = 300_000;
const LONGEST_ROW = 100_000;
const LONGEST_CELL = 10_000;
const delimiters = [',', ';', '\t'] as const;

/**
 * A CSV file as a table of trimmed text, whatever the office's spreadsheet makes of it: with a byte order
 * mark, semicolons or tabs.
 * @throws UnusableFile `encoding-wrong`, `csv-broken`, `too-many-rows`
 */
export const readCsv = (file: string, bytes: Uint8Array): Table => {
  const text = textOf(file, bytes);
  const [header = [], ...lines] = recordsOf(file, text);
  if (lines.length > MOST_ROWS) throw new UnusableFile('too-many-rows', file);
  const names = header.map((name) => name.trim());
  const rows = lines.flatMap((values, index) => {
    if (values.some((value) => value.length > LONGEST_CELL)) throw new UnusableFile('csv-broken', file);
    const cells = Object.fromEntries(names.map((name, at) => [name, (values[at] ?? '').trim()]));
    // Spreadsheets leave rows of nothing but separators at the end; a line number counts them.
    return Object.values(cells).every((value) => value === '') ? [] : [{ row: index + 2, cells }];
  });
  return { file, header: names, rows };
};

/** UTF-8 alone: what another encoding makes of a name is another name. */
const textOf = (file: string, bytes: Uint8Array): string => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch (cause) {
    throw new UnusableFile('encoding-wrong', file, cause);
  }
  throw new UnusableFile('encoding-wrong', file);
};

const records = z.array(z.array(z.string()));

const recordsOf = (file: string, text: string): readonly (readonly string[])[] => {
  try {
    return records.parse(
      parse(text, {
        delimiter: delimiterOf(text),
        // A row with a field more or less is judged by its cells, not by its length.
        relax_column_count: true,
        skip_empty_lines: false,
        max_record_size: LONGEST_ROW,
      }),
    );
  } catch (cause) {
    throw new UnusableFile('csv-broken', file, cause);
  }
};

/** What separates the columns: what the first line has most of. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (one: string): number => first.split(one).length;
  return delimiters.reduce((most, one) => (count(one) > count(most) ? one : most));
};
