import { type Flaw, type FlawCode, fatal, flawAt, headerFlaws } from '../flaws.ts';
import { cell, type Row, type Table } from '../table.ts';
import type { Assembled } from './assemble.ts';
import type { Roster } from './roster.ts';

/** What a file came to: no roster where it can't be used at all. */
export interface Reading {
  readonly roster: Roster | null;
  readonly flaws: readonly Flaw[];
}

export const unusable = (flaws: readonly Flaw[]): Reading => ({ roster: null, flaws });

/** The file of a name; null where it is not there. */
export const tableNamed = (tables: readonly Table[], file: string): Table | null =>
  tables.find((one) => one.file === file) ?? null;

/** What makes files unusable as a whole: one that is missing or empty, and a header without a column. */
export const formFlaws = (
  tables: readonly Table[],
  needed: Readonly<Record<string, readonly string[]>>,
  optional: Readonly<Record<string, readonly string[]>> = {},
): readonly Flaw[] => [
  ...Object.entries(needed).flatMap(([file, columns]) => {
    const table = tableNamed(tables, file);
    if (table === null) return [fatal({ file }, null, 'file-missing')];
    const flaws = headerFlaws(table, columns);
    return flaws.length === 0 && table.rows.length === 0 ? [fatal({ file }, null, 'file-empty')] : flaws;
  }),
  ...Object.entries(optional).flatMap(([file, columns]) => {
    const table = tableNamed(tables, file);
    return table === null ? [] : headerFlaws(table, columns);
  }),
];

/** Two rows with one id: neither can be trusted, and nothing of the file is used. */
export const doubledIds = ({ file, rows }: Table, column: string): readonly Flaw[] => {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const id = cell(row, column);
    if (id === '') return [fatal({ file, row: row.row }, column, 'value-missing')];
    if (seen.has(id)) return [fatal({ file, row: row.row }, column, 'id-twice')];
    seen.add(id);
    return [];
  });
};

/** Collects flaws of rows while a file is read. */
export const flawsOfRows = () => {
  const flaws: Flaw[] = [];
  const lost = new Set<string>();
  return {
    flaws,
    /** Ids of people with a row that can't be used: nothing is done about them, and they are not missing. */
    lost,
    /**
     * Notes a flaw, and answers that the row is not used. @param user whose row it is, where the person is
     * not to be touched
     */
    skip: ({ file }: Table, { row }: Row, column: string | null, code: FlawCode, user?: string): null => {
      flaws.push(flawAt({ file, row }, column, code));
      if (user !== undefined) lost.add(user);
      return null;
    },
  };
};
export type Collecting = ReturnType<typeof flawsOfRows>;

/** People as they were assembled, without those of whom a row was lost. */
export const settled = (
  { flaws, lost }: Collecting,
  { roster, flaws: ofPeople }: Assembled,
  ofClasses: readonly Flaw[] = [],
): Reading => ({
  roster: {
    ...roster,
    people: roster.people.filter(({ id }) => !lost.has(id)),
    flawed: [...new Set([...roster.flawed, ...lost])].toSorted(),
  },
  flaws: [...flaws, ...ofClasses, ...ofPeople],
});
