import type { EventRef, Figure, Table } from './document.ts';
import { counted } from './figures.ts';
import { withoutSmall } from './small-counts.ts';
import { type Crossed, withoutSmallCells } from './small-tables.ts';

export interface Group {
  /** In the form of a slug. */
  readonly id: string;
  readonly label: string;
}

/** A way of putting things into groups; of one thing there may be several. */
export interface Grouping<T> {
  readonly groups: readonly Group[];
  readonly of: (item: T) => readonly string[];
}

/** What is counted: names its figures, and says which events each number rests on. */
export interface Counting<T> {
  readonly name: string;
  readonly items: readonly T[];
  readonly eventsOf: (items: readonly T[]) => readonly EventRef[];
}

const inGroup = <T>(items: readonly T[], { of }: Grouping<T>, { id }: Group): readonly T[] =>
  items.filter((item) => of(item).includes(id));

/** One number a group, before small ones are withheld. */
const numbers = <T>({ name, items, eventsOf }: Counting<T>, by: Grouping<T>): readonly Figure[] =>
  by.groups.map((group) =>
    counted({ id: `${name}-${group.id}`, label: group.label }, eventsOf(inGroup(items, by, group))),
  );

/** One number a group, without small ones. */
export const grouped = <T>(counting: Counting<T>, by: Grouping<T>): readonly Figure[] =>
  withoutSmall(numbers(counting, by));

/** Numbers by two ways of grouping, without small ones and those that would give one away. */
export const crossed = <T>(counting: Counting<T>, rows: Grouping<T>, columns: Grouping<T>): Crossed =>
  withoutSmallCells({
    rows: numbers(counting, rows),
    columns: numbers(counting, columns),
    cells: rows.groups.map((row) =>
      numbers(
        {
          ...counting,
          name: `${counting.name}-${row.id}`,
          items: inGroup(counting.items, rows, row),
        },
        columns,
      ).map((cell) => ({ ...cell, label: `${row.label}, ${cell.label.toLowerCase()}` })),
    ),
  });

type Said = Pick<Table, 'id' | 'caption' | 'note'>;

/** Numbers of groups, with a bar each. @param head of the groups, and of the numbers */
export const groupTable = (
  said: Said,
  head: readonly [string, string],
  figures: readonly Figure[],
): Table => ({ ...said, head, rows: figures.map((figure) => [figure.label, figure]), chart: 'bars' });

/** The cells alone, with a bar a row: the numbers of rows and columns stand in tables of their own. */
export const crossedTable = (said: Said, first: string, { rows, columns, cells }: Crossed): Table => ({
  ...said,
  head: [first, ...columns.map(({ label }) => label)],
  rows: cells.map((line, at) => [rows[at]?.label ?? '', ...line]),
  chart: 'stacked-bars',
});
