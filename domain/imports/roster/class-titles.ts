import { type Flaw, flawAt } from '../flaws.ts';
import { cell, type Table } from '../table.ts';
import { classIdOf } from './words.ts';

export interface ClassRow {
  /** Id of the class on record. */
  readonly id: string;
  readonly isHome: boolean;
}

export interface ClassTitles {
  /** By id in the file: the classes of the school. */
  readonly classes: ReadonlyMap<string, ClassRow>;
  readonly flaws: readonly Flaw[];
}

/** @param orgColumn which column says whose class it is */
export const classesIn = (table: Table, orgColumn: string, orgs: ReadonlySet<string>): ClassTitles => {
  const classes = new Map<string, ClassRow>();
  const flaws: Flaw[] = [];
  for (const row of table.rows) {
    if (cell(row, 'status') === 'tobedeleted' || !orgs.has(cell(row, orgColumn))) continue;
    const id = classIdOf(cell(row, 'title'));
    if (id === null) flaws.push(flawAt({ file: table.file, row: row.row }, 'title', 'class-unusable'));
    else classes.set(cell(row, 'sourcedId'), { id, isHome: cell(row, 'classType') === 'homeroom' });
  }
  return { classes, flaws };
};
