/** An event of a school's record: of which stream and record, and its number there. */
export interface EventRef {
  readonly stream: string;
  readonly id: string;
  /** Number within the stream. */
  readonly version: number;
  readonly type: string;
}

/** How something stands against what is asked of the school; a word stands beside each colour. */
export type Standing = 'green' | 'amber' | 'red';

/** A value that a report states, with the events that it was made of. */
export interface Figure {
  /** Names it within its report, in the form of a slug: at this name its events are asked for. */
  readonly id: string;
  readonly label: string;
  /** Null: there is none, or it is withheld since it would point at somebody. */
  readonly value: number | string | null;
  /** The value as people read it, such as `12 of 40`. */
  readonly text: string;
  readonly standing: Standing | null;
  readonly isWithheld: boolean;
  /** In the order of their records; none where the value is withheld. */
  readonly events: readonly EventRef[];
}

/** Somebody who is named where the reader may see names, and is an id elsewhere. */
export interface Named {
  readonly person: string;
}

export type Cell = string | number | boolean | null | Named | Figure;

/**
 * A table, and where its first column names groups and all others hold numbers, a chart of the same cells: so
 * every chart has its twin.
 */
export interface Table {
  /** Names it within its report, in the form of a slug. */
  readonly id: string;
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly chart?: 'bars' | 'stacked-bars';
  /** What a reader has to know to read it right. */
  readonly note?: string;
}

export interface Section {
  /** Names it within its report, in the form of a slug. */
  readonly id: string;
  readonly heading: string;
  readonly text?: string;
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
}

/** What a report says: data alone, from which a page, a file or an answer is made. */
export interface Document {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly Section[];
}

export const isFigure = (cell: Cell): cell is Figure =>
  typeof cell === 'object' && cell !== null && 'events' in cell;

export const isNamed = (cell: Cell): cell is Named =>
  typeof cell === 'object' && cell !== null && 'person' in cell;

/** Every figure of a document, those in its tables among them, in the order in which they are read. */
export const figuresOf = ({ sections }: Document): readonly Figure[] =>
  sections.flatMap(({ figures, tables }) => [
    ...figures,
    ...tables.flatMap(({ rows }) => rows.flatMap((row) => row.filter(isFigure))),
  ]);

/** Ids of the people whom a document names, each once. */
export const peopleNamedIn = ({ sections }: Document): readonly string[] => [
  ...new Set(
    sections.flatMap(({ tables }) =>
      tables.flatMap(({ rows }) => rows.flatMap((row) => row.filter(isNamed).map(({ person }) => person))),
    ),
  ),
];
