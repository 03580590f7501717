/** What somebody filled into a form. */
export interface Sent {
  /** Without the space around it; empty where nothing was sent. */
  readonly text: (name: string) => string;
  /** Every value that was chosen. */
  readonly all: (name: string) => readonly string[];
  /** Those of the names that have a text. */
  readonly given: (...names: readonly string[]) => Readonly<Record<string, string>>;
}

export const sentOf = (fields: URLSearchParams): Sent => {
  const text = (name: string): string => (fields.get(name) ?? '').trim();
  return {
    text,
    all: (name) => fields.getAll(name).filter((value) => value !== ''),
    given: (...names) =>
      Object.fromEntries(names.flatMap((name) => (text(name) === '' ? [] : [[name, text(name)]]))),
  };
};

/** Something that is to be mended before a form is taken. */
export interface Mistake {
  /** Name of the field; null: it is about the whole. */
  readonly field: string | null;
  readonly words: string;
}

/** A form that was not taken: shown again with what was filled in, so that nobody writes it twice. */
export interface Attempt {
  /** Name of the act. */
  readonly act: string;
  readonly sent: Sent;
  readonly mistakes: readonly Mistake[];
}
