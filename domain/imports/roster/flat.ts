import { type DayOrder, dayIn, dayOrderOf } from '../days.ts';
import { type Flaw, type FlawCode, fatal } from '../flaws.ts';
import { cell, type Row, type Table } from '../table.ts';
import { assemble } from './assemble.ts';
import type { RawClassRow, RawLink, RawRole, RawUser, ReadFor } from './raw.ts';
import { type Collecting, flawsOfRows, formFlaws, type Reading, settled, unusable } from './reading.ts';
import { type RosterLinkKind, rosterCapacities } from './roster.ts';
import { classIdOf } from './words.ts';

/** Our own format: one row a person and relation, for offices. docs/imports.md describes it. */
export const FLAT_FILE = 'roster.csv';
const needed = { [FLAT_FILE]: ['id', 'name', 'relation'] };
const dayColumns = ['date_of_birth', 'from', 'until'] as const;

/** What a row says that somebody is: a capacity; or to the child of the row a parent, carer or contact. */
const linkKinds: Readonly<Record<string, RosterLinkKind>> = {
  parent: 'parent',
  carer: 'carer',
  contact: 'contact',
};

/** The file has everybody of the school. */
export const readFlat = (tables: readonly Table[], readFor: ReadFor): Reading => {
  const flaws = formFlaws(tables, needed);
  const [table] = tables;
  if (flaws.length > 0 || table === undefined) return unusable(flaws);
  const doubled = doubledRows(table);
  if (doubled.length > 0) return unusable(doubled);
  const own = flawsOfRows();
  const found = dayOrderOf(table.rows.flatMap((row) => dayColumns.map((column) => cell(row, column))));
  const order = found === 'unclear' && readFor.isDayFirst ? 'day-first' : found;
  const rows = table.rows.flatMap((row) => rowIn(table, row, order, own) ?? []);
  const usable = rows.filter(({ id }) => !own.lost.has(id));
  const raw = {
    users: usersIn(table, usable, own),
    roles: usable.map(roleOf),
    classes: table.header.includes('class') ? usable.flatMap((row) => classOf(row, readFor.on)) : null,
    links: table.header.includes('child') ? linksIn(table, usable, own) : null,
  };
  return settled(own, assemble(raw, 'bulk', readFor));
};

/** One row of the file, read. */
interface FlatRow {
  readonly id: string;
  readonly relation: string;
  readonly row: Row;
  readonly file: string;
  readonly days: Readonly<Record<(typeof dayColumns)[number], string>>;
  readonly class: string;
}

/** The same id with the same relation to the same child in the same class stands once. */
const doubledRows = ({ file, rows }: Table): readonly Flaw[] => {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = JSON.stringify(['id', 'relation', 'child', 'class'].map((column) => cell(row, column)));
    if (cell(row, 'id') === '') return [fatal({ file, row: row.row }, 'id', 'value-missing')];
    if (seen.has(key)) return [fatal({ file, row: row.row }, 'id', 'id-twice')];
    seen.add(key);
    return [];
  });
};

const rowIn = (table: Table, row: Row, order: DayOrder, own: Collecting): FlatRow | null => {
  const id = cell(row, 'id');
  const lose = (column: string, code: FlawCode): null => own.skip(table, row, column, code, id);
  const relation = cell(row, 'relation').toLowerCase();
  if (!rosterCapacities.some((one) => one === relation) && linkKinds[relation] === undefined)
    return lose('relation', 'word-unknown');
  const days: Record<string, string> = {};
  for (const column of dayColumns) {
    const text = cell(row, column);
    const day = text === '' ? '' : dayIn(text, order);
    if (typeof day !== 'string') return lose(column, day.flaw);
    days[column] = day;
  }
  const title = cell(row, 'class');
  const ofClass = title === '' ? '' : classIdOf(title);
  if (ofClass === null) return lose('class', 'class-unusable');
  const { date_of_birth = '', from = '', until = '' } = days;
  return { id, relation, row, file: table.file, days: { date_of_birth, from, until }, class: ofClass };
};

/** What several rows of one person say of the person must be the same; an empty cell says nothing. */
const usersIn = (table: Table, rows: readonly FlatRow[], own: Collecting): readonly RawUser[] =>
  [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, [first, ...others]]) => {
    if (first === undefined) return [];
    const all = [first, ...others];
    const said = (column: string, read: (one: FlatRow) => string): string => {
      const values = new Map(all.filter((one) => read(one) !== '').map((one) => [read(one), one]));
      const [, second] = [...values.values()];
      if (second !== undefined) own.skip(table, second.row, column, 'contradicts-itself', id);
      return [...values.keys()][0] ?? '';
    };
    return [
      {
        id,
        name: said('name', (one) => cell(one.row, 'name')),
        email: '',
        dateOfBirth: said('date_of_birth', (one) => one.days.date_of_birth),
        isGone: false,
        year: '',
        personId: said('person', (one) => cell(one.row, 'person')),
        at: { file: table.file, row: first.row.row },
      },
    ];
  });

const roleOf = ({ id: user, relation, row, file, days }: FlatRow): RawRole => ({
  user,
  capacity: rosterCapacities.find((one) => one === relation) ?? 'parent',
  from: days.from,
  until: days.until,
  isEnded: false,
  year: cell(row, 'year_group'),
  email: cell(row, 'email'),
  at: { file, row: row.row },
});

const classOf = (
  { id: user, relation, class: ofClass, days: { until } }: FlatRow,
  on: string,
): readonly RawClassRow[] => {
  const isEnded = until !== '' && until < on;
  return ofClass === ''
    ? []
    : [{ user, class: ofClass, isPupil: relation === 'pupil', isHome: true, isEnded }];
};

const linksIn = (table: Table, rows: readonly FlatRow[], own: Collecting): readonly RawLink[] => {
  const known = new Set(rows.map(({ id }) => id));
  return rows.flatMap(({ id: parent, relation, row, file }) => {
    const [kind, child] = [linkKinds[relation], cell(row, 'child')];
    if (kind === undefined || child === '') return [];
    if (!known.has(child)) return own.skip(table, row, 'child', 'user-unknown') ?? [];
    if (child === parent) return own.skip(table, row, 'child', 'link-to-self') ?? [];
    return [{ child, parent, kind, at: { file, row: row.row } }];
  });
};
