import * as z from 'zod/mini';
import type { RowData } from './projection.ts';

const rowData = z.custom<RowData>();

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

const sorted = (_name: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(byName));
};

/** The row as it is once it was stored and read again: its names are sorted, and none is undefined. */
export const asStored = (row: object): RowData => rowData.parse(JSON.parse(JSON.stringify(row, sorted)));
