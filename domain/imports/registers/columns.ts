import type * as z from 'zod/mini';
import { type DayOrder, dayIn, dayOrderOf } from '../days.ts';
import { type Flaw, type FlawCode, fatal, flawAt, headerFlaws } from '../flaws.ts';
import { cell, type Row, type Table } from '../table.ts';
import type { PersonRef, RegisterFor, RegisterReading, RegisterRow } from './register.ts';

/** Reads cells of one row; the first that can't be used decides. */
export interface Cells {
  readonly text: (column: string) => string;
  /** A value that a schema of the catalogue takes. */
  readonly value: <S extends z.ZodMiniType>(column: string, schema: S) => z.output<S>;
  /** A day; of an empty cell `otherwise`. */
  readonly day: (column: string, otherwise?: string) => string;
  /** Says that the row can't be used. */
  readonly refuse: (column: string, code: FlawCode) => never;
  /** Whom the row names; null where all three columns are empty. */
  readonly person: (prefix: string) => PersonRef | null;
}

class Unusable extends Error {
  override readonly name = 'Unusable';
  readonly column: string;
  readonly code: FlawCode;

  constructor(column: string, code: FlawCode) {
    super(code);
    this.column = column;
    this.code = code;
  }
}

const cellsOf = (row: Row, order: DayOrder): Cells => {
  const text = (column: string) => cell(row, column);
  return {
    text,
    value: (column, schema) => {
      if (text(column) === '') throw new Unusable(column, 'value-missing');
      const parsed = schema.safeParse(text(column));
      if (!parsed.success) throw new Unusable(column, 'word-unknown');
      return parsed.data;
    },
    day: (column, otherwise) => {
      if (text(column) === '' && otherwise !== undefined) return otherwise;
      if (text(column) === '') throw new Unusable(column, 'value-missing');
      const day = dayIn(text(column), order);
      if (typeof day === 'string') return day;
      throw new Unusable(column, day.flaw);
    },
    refuse: (column, code) => {
      throw new Unusable(column, code);
    },
    person: (prefix) => {
      for (const [suffix, by] of [
        ['', 'person'],
        ['_id', 'outside-id'],
        ['_email', 'email'],
      ] as const)
        if (text(`${prefix}${suffix}`) !== '')
          return { by, value: text(`${prefix}${suffix}`), column: `${prefix}${suffix}` };
      return null;
    },
  };
};

interface Columns {
  readonly needed: readonly string[];
  readonly days: readonly string[];
}

/**
 * Reads a register row by row. @param read what one row says; what it throws by `Cells` is a flaw of the row
 */
export const readRows = (
  table: Table | undefined,
  { needed, days }: Columns,
  { isDayFirst }: RegisterFor,
  read: (cells: Cells, at: RegisterRow['at']) => RegisterRow,
): RegisterReading => {
  if (table === undefined) return { rows: null, flaws: [fatal({ file: 'file' }, null, 'file-missing')] };
  const header = headerFlaws(table, needed);
  if (header.length > 0) return { rows: null, flaws: header };
  if (table.rows.length === 0) return { rows: null, flaws: [fatal(table, null, 'file-empty')] };
  const found = dayOrderOf(table.rows.flatMap((row) => days.map((column) => cell(row, column))));
  const order = found === 'unclear' && isDayFirst ? 'day-first' : found;
  const flaws: Flaw[] = [];
  const rows = table.rows.flatMap((row) => {
    const at = { file: table.file, row: row.row };
    try {
      return [read(cellsOf(row, order), at)];
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      flaws.push(flawAt(at, error.column, error.code));
      return [];
    }
  });
  return { rows, flaws };
};

/** Whom a row must name. */
export const needPerson = (cells: Cells, prefix: string): PersonRef => {
  const ref = cells.person(prefix);
  return ref ?? cells.refuse(prefix, 'value-missing');
};
