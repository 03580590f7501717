/** A value in a page; null where there is none, or it is withheld. */
export type Cell = string | number | boolean | null;

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Section {
  readonly heading: string;
  readonly text?: string;
  readonly tables: readonly (Table & { readonly caption: string })[];
}

export interface Page {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly Section[];
}
