/**
 * Guards on what JSON.parse returns. The verifier is one file without dependencies, so it has no schema
 * library.
 */
export type Unknowns = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Unknowns =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string';

const id = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;

/**
 * A trust, a school or an incident, as the log takes ids: anyone who made a bundle can't have words of theirs
 * printed for one.
 */
export const isId = (value: unknown): value is string => isText(value) && id.test(value);

/**
 * A position, a commit number or a size of something that is there: an integer from 1 that a double holds
 * exactly.
 */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 1;

/** 0 too. */
export const isIndex = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** UTC with milliseconds; two such texts compare as their times do. */
export const isInstant = (value: unknown): value is string =>
  isText(value) && instant.test(value) && isOfCalendar(value);

/** 30 February would be read as 2 March. */
const isOfCalendar = (text: string): boolean => {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
};

export const isListOf = <T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] =>
  Array.isArray(value) && value.every(isItem);

/** The value of a JSON text, undefined when it is none. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The text of bytes, null when they are not UTF-8. */
export const utf8 = (bytes: Uint8Array): string | null => {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
};

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const HASH_BYTES = 32;

/** A hash written in base64 or base64url, null unless it is the one spelling of 32 bytes. */
export const hashIn = (text: unknown, encoding: 'base64' | 'base64url'): Buffer | null => {
  if (!isText(text)) return null;
  const bytes = Buffer.from(text, encoding);
  return bytes.length === HASH_BYTES && bytes.toString(encoding) === text ? bytes : null;
};

/** A list of hashes, null unless every one is well written. */
export const hashesIn = (list: unknown): readonly Buffer[] | null => {
  if (!isListOf(list, isText)) return null;
  const hashes = list.flatMap((text) => hashIn(text, 'base64') ?? []);
  return hashes.length === list.length ? hashes : null;
};
