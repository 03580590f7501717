/** A row of a file, by column. */
export interface Row {
  /** Line of the file as a spreadsheet numbers it: the header is 1. */
  readonly row: number;
  /** Trimmed, by the column's name. A column that the file has not is not there. */
  readonly cells: Readonly<Record<string, string>>;
}

/** A file of rows, as text: nothing is understood yet. */
export interface Table {
  /** Name of the file without a folder. */
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

/** The cell of a row; empty where the column or the value is missing. */
export const cell = ({ cells }: Row, column: string): string => cells[column] ?? '';
