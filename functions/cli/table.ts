/**
 * Control characters, and those that turn the direction of a line (UAX 9): in a name they would write to the
 * terminal what they like.
 */
const unprintable = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** A value as it may be printed. */
export const cell = (value: unknown): string => {
  if (value === null || value === undefined) return '-';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value).replace(unprintable, '\uFFFD');
};

/** Lines whose columns stand below one another. */
export const aligned = (cells: readonly (readonly string[])[]): readonly string[] => {
  const width = (column: number): number => Math.max(...cells.map((line) => line[column]?.length ?? 0));
  return cells.map((line) =>
    `  ${line.map((text, column) => text.padEnd(width(column))).join('  ')}`.trimEnd(),
  );
};

export interface Table<R> {
  readonly title: string;
  readonly rows: readonly R[];
  /** What a row shows, by heading. */
  readonly columns: Readonly<Record<string, (row: R) => unknown>>;
}

/** A titled table with headings; nothing where there are no rows. */
export const table = <R>({ title, rows, columns }: Table<R>): readonly string[] => {
  if (rows.length === 0) return [];
  const shown = Object.values(columns);
  return [
    '',
    `${title} (${rows.length})`,
    ...aligned([Object.keys(columns), ...rows.map((row) => shown.map((of) => cell(of(row))))]),
  ];
};
