import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../../domain/reports/kit/document.ts';
import { stated } from '../../../../../domain/reports/kit/figures.ts';
import { FEWEST } from '../../../../../domain/reports/kit/small-counts.ts';
import { withoutSmallCells } from '../../../../../domain/reports/kit/small-tables.ts';

type Numbers = readonly (readonly number[])[];
type Shown = readonly (readonly (number | null)[])[];

const group = (id: string, count: number): Figure =>
  stated(
    { id, label: id },
    count,
    Array.from({ length: count }, (_, version) => ({ stream: 's', id, version, type: 'T' })),
  );
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const columnsOf = (numbers: Numbers) =>
  (numbers[0] ?? []).map((_, column) => sum(numbers.map((row) => row[column] ?? 0)));
const hide = (numbers: Numbers) => {
  const { rows, columns, cells } = withoutSmallCells({
    rows: numbers.map((row, at) => group(`r${at}`, sum(row))),
    columns: columnsOf(numbers).map((column, at) => group(`c${at}`, column)),
    cells: numbers.map((row, at) => row.map((cell, column) => group(`r${at}-c${column}`, cell))),
  });
  const valuesOf = (figures: readonly Figure[]) => figures.map(({ value }) => value as number | null);
  return { rows: valuesOf(rows), columns: valuesOf(columns), cells: cells.map(valuesOf) as Shown };
};

type Hidden = ReturnType<typeof hide>;

/**
 * Zeros are hidden where a line is hidden as a whole, or the whole table; elsewhere a hidden cell has one.
 */
const leastAt = ({ rows, columns, cells }: Hidden, row: number, column: number): number => {
  const isAll = cells.every((line) => line.every((cell) => cell === null));
  return isAll || rows[row] === null || columns[column] === null ? 0 : 1;
};

/** Whether numbers can still make up what is known of them. */
const isOff = (known: number | null | undefined, numbers: readonly number[], isAll: boolean): boolean =>
  typeof known === 'number' && (isAll ? sum(numbers) !== known : sum(numbers) > known);

/** Every table that somebody who knows what is shown, and the whole, has to think possible: cell by cell. */
function* possible(
  hidden: Hidden,
  left: number,
  rows: Numbers = [],
  begun: readonly number[] = [],
): Generator<Numbers> {
  const [height, width] = [hidden.rows.length, hidden.columns.length];
  const [row, column] = [rows.length, begun.length];
  if (column === width) {
    if (!isOff(hidden.rows[row], begun, true)) yield* possible(hidden, left, [...rows, begun]);
    return;
  }
  if (row === height) {
    if (left === 0) yield rows;
    return;
  }
  const shown = hidden.cells[row]?.[column] ?? null;
  const least = shown ?? leastAt(hidden, row, column);
  for (let value = least; value <= Math.min(shown ?? left, left); value += 1) {
    const line = [...begun, value];
    const down = [...rows, line].map((one) => one[column] ?? 0);
    const isLost = [
      isOff(hidden.columns[column], down, row === height - 1),
      isOff(hidden.rows[row], line, false),
    ];
    if (!isLost.includes(true)) yield* possible(hidden, left - value, rows, line);
  }
}

/** Hidden cells that can only be what they are. */
const determined = (numbers: Numbers): readonly string[] => {
  const hidden = hide(numbers);
  const open = new Set(
    numbers.flatMap((row, r) =>
      row.flatMap((cell, c) => (cell > 0 && hidden.cells[r]?.[c] === null ? [`${r}/${c}`] : [])),
    ),
  );
  for (const other of possible(hidden, sum(numbers.map(sum)))) {
    if (open.size === 0) break;
    for (const [r, row] of numbers.entries())
      for (const [c, cell] of row.entries()) if (other[r]?.[c] !== cell) open.delete(`${r}/${c}`);
  }
  return [...open];
};

const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  // One group alone is the whole, and needs no table.
  .filter(([height, width]) => height * width > 1)
  .chain(([height, width]) => {
    const cell = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 9 }));
    const row = fc.array(cell, { minLength: width, maxLength: width });
    return fc.array(row, { minLength: height, maxLength: height });
  });

describe('a table of numbers of groups', () => {
  it('SRC-01 stands as it is where no number is small', () => {
    const numbers = [
      [5, 0, 12],
      [7, 9, 0],
    ];
    expect(hide(numbers)).toEqual({ rows: [17, 16], columns: [12, 9, 12], cells: numbers });
  });

  it('SRC-01 hides a small cell with three that share its rows and columns', () => {
    const { cells } = hide([
      [3, 9, 20],
      [8, 7, 30],
      [6, 40, 50],
    ]);
    expect(cells).toEqual([
      [null, null, 20],
      [null, null, 30],
      [6, 40, 50],
    ]);
  });

  it('SRC-01 hides a row as a whole whose own number is withheld, with its zeros', () => {
    const { rows, cells } = hide([
      [3, 0],
      [5, 6],
      [9, 10],
    ]);
    expect(rows).toEqual([null, null, 19]);
    expect(cells.slice(0, 2)).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('SRC-01 hides every cell where a small one has no others to hide it', () => {
    const { cells } = hide([
      [3, 5, 0],
      [6, 0, 0],
      [0, 0, 7],
    ]);
    expect(cells.flat().every((cell) => cell === null)).toBe(true);
  });

  it('SRC-01 never lets a hidden cell be worked out from the rows, the columns and the whole', () => {
    fc.assert(
      fc.property(table, (numbers) => {
        const { cells } = hide(numbers);
        expect(cells.flat().every((cell) => cell === null || cell === 0 || cell >= FEWEST)).toBe(true);
        expect(determined(numbers)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
