import type { Place } from '../../api/me.ts';
import type { NameOf } from '../../api/names.ts';
import { mayOpen } from '../../api/rights.ts';
import { type Looked, sameDay } from '../../html/as-of.ts';
import { link } from '../../html/parts.ts';
import type { Cell } from '../../html/table.ts';
import { shownValue } from '../../html/value.ts';

export type Item = Readonly<Record<string, unknown>>;

/** What links and sorts rows, and says nothing to people. */
const HIDDEN = ['key', 'link', 'stream', 'totals'];

/** Which stream the rows of a list are records of, and which part of a row is the id. */
const records: ReadonlyMap<string, readonly [stream: string, part: string]> = new Map([
  ['access-register', ['access', 'person']],
  ['breaches', ['breaches', 'key']],
  ['concerns', ['concerns', 'key']],
  ['data-breaches', ['data-breaches', 'key']],
  ['data-complaints', ['data-complaints', 'key']],
  ['devices-on-loan', ['devices', 'key']],
  ['disclosures', ['disclosures', 'key']],
  ['disposals', ['disposals', 'key']],
  ['file-transfers', ['file-transfers', 'key']],
  ['help-requests', ['help-requests', 'key']],
  ['own-devices', ['own-devices', 'key']],
  ['policies-in-force', ['policies', 'policy']],
  ['publications', ['publications', 'key']],
  ['role-holders', ['people', 'person']],
  ['search-register', ['searches', 'key']],
  ['staff-matters', ['staff-matters', 'key']],
  ['technologies', ['technologies', 'key']],
  ['training-matrix', ['training', 'key']],
]);

/** Parts of rows that are ids of people. */
const PEOPLE = ['person', 'asker', 'borrower', 'pupil', 'owner', 'holder', 'about', 'reporter'];

export const peopleIn = (items: readonly Item[]): readonly string[] =>
  items.flatMap((item) =>
    PEOPLE.flatMap((part) => (typeof item[part] === 'string' ? [String(item[part])] : [])),
  );

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Those in which some row of the page says something. */
export const columnsOf = (items: readonly Item[]): readonly string[] =>
  [...new Set(items.flatMap((item) => Object.keys(item)))].filter(
    (name) => !HIDDEN.includes(name) && !items.every((item) => isEmpty(item[name])),
  );

export interface RowsOf extends Looked {
  readonly school: string;
  readonly list: string;
  readonly columns: readonly string[];
  readonly nameOf: NameOf;
  readonly place: Place;
}

const cellOf = ({ nameOf }: RowsOf, column: string, value: unknown): Cell =>
  PEOPLE.includes(column) && typeof value === 'string' ? nameOf(value) : shownValue(value);

/** Leads to the record, where the list is one of records and the caller may open it. */
const leadOf = ({ school, list, place, ...looked }: RowsOf, item: Item, shown: Cell): Cell => {
  const [stream = '', part = ''] = records.get(list) ?? [];
  const id = item[part];
  if (typeof id !== 'string' || !mayOpen(place, { stream, id })) return shown;
  const text = typeof shown === 'string' && shown !== '–' ? shown : id;
  return link(sameDay(`/console/${school}/${stream}/${id}`, looked), text);
};

export const rowOf = (of: RowsOf, item: Item): readonly Cell[] =>
  of.columns.map((column, at) => {
    const shown = cellOf(of, column, item[column]);
    return at === 0 ? leadOf(of, item, shown) : shown;
  });
