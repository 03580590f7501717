import type { Figure } from './document.ts';
import { withheld } from './figures.ts';
import { isSmall, numberOf, withoutSmall } from './small-counts.ts';

/** Numbers by two ways of grouping, with the number of each row and each column as a whole. */
export interface Crossed {
  readonly rows: readonly Figure[];
  readonly columns: readonly Figure[];
  /** A row of cells for each of the rows. */
  readonly cells: readonly (readonly Figure[])[];
}

/**
 * A table without small numbers, of which no hidden one can be worked out from the rows, the columns and the
 * whole, which may all be given elsewhere. A row or column whose own number is withheld is withheld as it
 * stands. Each small cell of the others is hidden with three that form a rectangle with it, among which one
 * may be moved while every sum stays; where there are none, every cell is withheld.
 */
export const withoutSmallCells = ({ rows, columns, cells }: Crossed): Crossed => {
  const [shownRows, shownColumns] = [withoutSmall(rows), withoutSmall(columns)];
  const isLineHidden = ({ row, column }: Place): boolean =>
    shownRows[row]?.isWithheld === true || shownColumns[column]?.isWithheld === true;
  const grid: Grid = {
    height: rows.length,
    width: columns.length,
    valueAt: ({ row, column }) => numberOf(cells[row]?.[column]),
    isLineHidden,
  };
  const hidden = hiddenIn(grid);
  const isHidden = (place: Place): boolean => hidden === null || hidden.has(nameOf(place));
  return {
    rows: shownRows,
    columns: shownColumns,
    cells: cells.map((line, row) =>
      line.map((cell, column) => (isHidden({ row, column }) ? withheld(cell) : cell)),
    ),
  };
};

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Grid {
  readonly height: number;
  readonly width: number;
  readonly valueAt: (place: Place) => number;
  readonly isLineHidden: (place: Place) => boolean;
}

const nameOf = ({ row, column }: Place): string => `${row}/${column}`;

const placesIn = ({ height, width }: Grid): readonly Place[] =>
  Array.from({ length: height * width }, (_, at) => ({ row: Math.floor(at / width), column: at % width }));

/** Names of the places to hide; null: all of them. */
const hiddenIn = (grid: Grid): ReadonlySet<string> | null => {
  const places = placesIn(grid);
  const hidden = new Set(places.filter(grid.isLineHidden).map(nameOf));
  const covered = new Set(hidden);
  for (const place of places) {
    if (covered.has(nameOf(place)) || !isSmall(grid.valueAt(place))) continue;
    const corners = bestRectangle(grid, place, hidden);
    if (corners === null) return null;
    for (const corner of corners) {
      hidden.add(nameOf(corner));
      covered.add(nameOf(corner));
    }
  }
  return hidden;
};

/** The rectangle around a place by which the fewest are hidden beside what is hidden anyway. */
const bestRectangle = (grid: Grid, place: Place, hidden: ReadonlySet<string>): readonly Place[] | null => {
  const priced = placesIn(grid)
    .filter(({ row, column }) => row !== place.row && column !== place.column)
    .map((other) => cornersOf(place, other))
    .filter((corners) => mayMove(grid, corners))
    .map((corners) => ({ corners, price: priceOf(grid, corners, hidden) }))
    .toSorted((a, b) => a.price - b.price);
  return priced[0]?.corners ?? null;
};

type Corners = readonly [Place, Place, Place, Place];

/** Two that face each other, and then the other two. */
const cornersOf = (one: Place, other: Place): Corners => [
  one,
  other,
  { row: one.row, column: other.column },
  { row: other.row, column: one.column },
];

const priceOf = ({ valueAt }: Grid, corners: Corners, hidden: ReadonlySet<string>): number =>
  corners.filter((corner) => !hidden.has(nameOf(corner))).reduce((sum, corner) => sum + valueAt(corner), 0);

/**
 * Whether one can go from two corners that face each other to the other two. Zeros are hidden only within a
 * line that is: of any other hidden cell it is known that it is at least one, before and after.
 */
const mayMove = ({ valueAt, isLineHidden }: Grid, [a, b, c, d]: Corners): boolean => {
  const least = (place: Place): number => (isLineHidden(place) ? 0 : 1);
  const canGive = (place: Place): boolean => valueAt(place) > least(place);
  const isThere = [a, b, c, d].every((place) => valueAt(place) >= least(place));
  return isThere && ((canGive(a) && canGive(b)) || (canGive(c) && canGive(d)));
};
