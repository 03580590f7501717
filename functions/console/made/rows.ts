import { isRecord } from '../html/value.ts';
import { inWords } from '../html/words.ts';
import { plainOf, type Shape } from './shape.ts';

/** A column of a table that is written as lines: where its cells go, and what they are. */
export interface Column {
  readonly path: readonly string[];
  /** What stands in the hint, with the words that it takes. */
  readonly words: string;
  readonly read: (text: string) => unknown;
}

const cellOf = ({ type, items }: Shape): Column['read'] => {
  if (type === 'boolean') return (text) => (text === 'yes' ? true : text === 'no' ? false : text);
  if (type === 'integer' || type === 'number')
    return (text) => (Number.isFinite(Number(text)) ? Number(text) : text);
  if (type === 'array')
    return (text) =>
      text
        .split(/[\s,]+/)
        .filter((word) => word !== '')
        .map(cellOf(items ?? {}));
  return (text) => text;
};

const takes = ({ enum: words, type, format }: Shape): string => {
  if (words !== undefined) return ` (${words.filter((word) => word !== null).join(', ')})`;
  if (type === 'boolean') return ' (yes, no)';
  if (type === 'array') return ' (with commas between)';
  return format === 'date' ? ' (such as 2026-09-03)' : '';
};

/** Columns of a table, one for each plain part of a row. */
export const columnsOf = (row: Shape, path: readonly string[] = []): readonly Column[] =>
  Object.entries(row.properties ?? {}).flatMap(([name, inner]) => {
    const { shape } = plainOf(inner);
    const at = [...path, name];
    if (shape.type === 'object') return columnsOf(shape, at);
    return [{ path: at, words: `${at.map(inWords).join(' ')}${takes(shape)}`, read: cellOf(shape) }];
  });

type Row = Readonly<Record<string, unknown>>;

const putIn = (row: Row, [first = '', ...rest]: readonly string[], value: unknown): Row => {
  if (rest.length === 0) return { ...row, [first]: value };
  const inner = row[first];
  return { ...row, [first]: putIn(isRecord(inner) ? inner : {}, rest, value) };
};

const rowIn = (columns: readonly Column[], line: string): Row => {
  let row: Row = {};
  for (const [at, cell] of line.split('|').entries()) {
    const text = cell.trim();
    const { path = [`cell ${at + 1}`], read = (it: string) => it } = columns[at] ?? {};
    if (text !== '') row = putIn(row, path, read(text));
  }
  return row;
};

/** Rows of lines, cells parted by `|`; what is left empty is left out, and a cell too many is said to the API. */
export const rowsIn = (columns: readonly Column[], lines: readonly string[]): readonly Row[] =>
  lines.map((line) => rowIn(columns, line));
