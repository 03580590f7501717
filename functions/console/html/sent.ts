/** What somebody filled into a form. */
export interface Sent {
  /** Without the space around it; empty where nothing was sent. */
  readonly text: (name: string) => string;
  /** Every value that was chosen. */
  readonly all: (name: string) => readonly string[];
  /** Those of the names that have a text. */
  readonly given: (...names: readonly string[]) => Readonly<Record<string, string>>;
  /** The bytes of a file that was chosen; null: none was, or it is empty. */
  readonly file: (name: string) => Uint8Array<ArrayBuffer> | null;
  /** As a form is encoded, without files. */
  readonly encoded: () => string;
  /** The same form with other texts in some of its fields. */
  readonly filledWith: (texts: Readonly<Record<string, string>>) => Sent;
}

/** Files of a form, by the name of the field. */
export type SentFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Written alone where several things are asked for: there is none. */
export const NOTHING = '-';

/** What stands in the lines of a text where several things are asked for. */
export const linesOf = (text: string): readonly string[] =>
  text === NOTHING
    ? []
    : text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');

export const sentOf = (fields: URLSearchParams, files: SentFiles = new Map()): Sent => {
  const text = (name: string): string => (fields.get(name) ?? '').trim();
  return {
    text,
    file: (name) => files.get(name) ?? null,
    encoded: () => fields.toString(),
    filledWith: (texts) => {
      const filled = new URLSearchParams(fields);
      for (const [name, value] of Object.entries(texts)) filled.set(name, value);
      return sentOf(filled, files);
    },
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

/** Whom a name in a field for people may mean, by the name of the field: the id, and what is said of them. */
export type Choices = Readonly<Record<string, readonly (readonly [id: string, label: string])[]>>;

/** A form that was not taken: shown again with what was filled in, so that nobody writes it twice. */
export interface Attempt {
  /** Name of the act. */
  readonly act: string;
  readonly sent: Sent;
  readonly mistakes: readonly Mistake[];
  readonly choices: Choices;
}
