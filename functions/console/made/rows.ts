import { isRecord } from '../html/value.ts';
import { inWords } from '../html/words.ts';
import { numberIn } from './leaf-parts.ts';
import { plainOf, type Shape } from './shape.ts';

/** A column of a table that is written as lines: where its cells go, and what they are. */
export interface Column {
  readonly path: readonly string[];
  /** What stands in the hint, with the words that it takes. */
  readonly words: string;
  readonly read: (text: string) => unknown;
}

const booleans = new Map<string, boolean>([
  ['yes', true],
  ['no', false],
]);

const cellIn = ({ type, items }: Shape): Column['read'] => {
  if (type === 'boolean') return (text) => booleans.get(text) ?? text;
  if (type === 'integer' || type === 'number') return numberIn;
  if (type === 'array')
    return (text) =>
      text
        .split(/[\s,]+/)
        .filter((word) => word !== '')
        .map(cellIn(items ?? {}));
  return (text) => text;
};

const takes = ({ enum: words, type, format, items }: Shape): string => {
  if (words !== undefined) return ` (${words.filter((word) => word !== null).join(', ')})`;
  if (type === 'boolean') return ' (yes, no)';
  if (type === 'array') return items?.enum === undefined ? ' (with commas between)' : takes(items);
  return format === 'date' ? ' (such as 2026-09-03)' : '';
};

/** Columns of a table, one for each plain part of a row. */
export const columnsOf = (row: Shape, path: readonly string[] = []): readonly Column[] =>
  Object.entries(row.properties ?? {}).flatMap(([name, inner]) => {
    const { shape } = plainOf(inner);
    const at = [...path, name];
    if (shape.type === 'object') return columnsOf(shape, at);
    return [{ path: at, words: `${at.map(inWords).join(' ')}${takes(shape)}`, read: cellIn(shape) }];
  });

type Row = Readonly<Record<string, unknown>>;

const putIn = (row: Row, [first = '', ...rest]: readonly string[], value: unknown): Row => {
  if (rest.length === 0) return { ...row, [first]: value };
  const inner = row[first];
  return { ...row, [first]: putIn(isRecord(inner) ? inner : {}, rest, value) };
};

/** A row of a line, cells parted by `|`; what is left empty is left out, a cell too many is said to the API. */
export const rowIn = (columns: readonly Column[], line: string): Row => {
  let row: Row = {};
  for (const [at, cell] of line.split('|').entries()) {
    const text = cell.trim();
    const { path = [`cell ${at + 1}`], read = (it: string) => it } = columns[at] ?? {};
    if (text !== '') row = putIn(row, path, read(text));
  }
  return row;
};

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, name) => (isRecord(inner) ? inner[name] : undefined), value);

const cellText = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
};

/** The line of a row. */
export const cellsOf = (columns: readonly Column[], row: unknown): string =>
  columns.map(({ path }) => cellText(valueAt(row, path))).join(' | ');

const NAME = 'name';
const VALUE = 'value';

/** Columns of what is said by name: the name, then what is said. */
export const mapColumns = (values: Shape): readonly Column[] => {
  const name: Column = { path: [NAME], words: 'name', read: (text) => text };
  return [name, ...columnsOf({ properties: { [VALUE]: values } }).map(withoutValue)];
};

const withoutValue = (column: Column): Column => ({
  ...column,
  words: column.words.replace(/^value ?/, ''),
});

/** What lines say, by name. */
export const mapIn = (columns: readonly Column[], lines: readonly string[]): Row =>
  Object.fromEntries(
    lines.map((line) => {
      const { [NAME]: name, ...row } = rowIn(columns, line);
      return [String(name ?? ''), row[VALUE] ?? row];
    }),
  );

/** Lines of what is said by name. */
export const mapLines = (columns: readonly Column[], value: unknown): readonly string[] =>
  isRecord(value)
    ? Object.entries(value).map(([name, one]) => cellsOf(columns, { [NAME]: name, [VALUE]: one }))
    : [];
