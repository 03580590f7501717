import { stringify } from 'csv-stringify/sync';
import type { Json } from '../../../events/catalogue/define-events.ts';
import type { Column } from './columns.ts';

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isScalar = (value: Json): value is string | number | boolean | null =>
  typeof value !== 'object' || value === null;

/**
 * Values of a list stand one after another; entries that are objects on a line each, with the names of what
 * they hold.
 */
const listText = (list: readonly Json[]): string =>
  list.every(isScalar) ? list.map(cellText).join('; ') : list.map(cellText).join('\n');

/** What a cell says of a value; nothing for null. */
export const cellText = (value: Json): string => {
  if (value === null) return '';
  if (isScalar(value)) return String(value);
  if (isList(value)) return listText(value);
  return Object.entries(value)
    .map(([name, member]) => `${name}: ${cellText(member)}`)
    .join('; ');
};

/**
 * A spreadsheet takes a cell for a formula that begins with one of = + - @ (also in their wide forms), and
 * some pass over what is not seen before it. An apostrophe makes it a text, and stays to be seen.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/u;
export const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text);

const valueAt = (item: Json, [name, ...rest]: Column['path']): Json => {
  if (name === undefined) return item;
  if (isScalar(item) || isList(item)) return null;
  return valueAt(item[name] ?? null, rest);
};

/**
 * A list as CSV (RFC 4180), for spreadsheets: UTF-8 with a byte order mark, every cell in quotes, the first
 * line the names of the columns, and no cell that begins a formula.
 */
export const csvText = (columns: readonly Column[], items: readonly Json[]): string =>
  stringify(
    [
      columns.map(({ name }) => name),
      ...items.map((item) => columns.map(({ path }) => cellText(valueAt(item, path)))),
    ].map((cells) => cells.map(harmless)),
    { bom: true, quoted: true, quoted_empty: true, record_delimiter: '\r\n' },
  );
