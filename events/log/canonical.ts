import { flawOf } from './canonical-flaw.ts';

/**
 * Text that JSON writes as it is: no quote, backslash or control character. Surrogates, paired or not, are
 * the platform's to judge.
 */
const plain = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

/**
 * RFC 8785 section 3.2.2.2: just the escapes of JSON.stringify, and an error for what is no text of Unicode.
 */
const quoted = (text: string): string => {
  if (plain.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new TypeError('no canonical form: a lone surrogate is not allowed');
  return JSON.stringify(text);
};

/** Section 3.2.2.3: as ECMAScript writes numbers, so that -0 is 0. */
const digits = (value: number): string => {
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    throw new TypeError(`no canonical form: ${value} is not allowed`);
  }
  return `${value}`;
};

/** Few names, as most objects have, are sorted by insertion: the engine's sort costs twice the time. */
const MANY_NAMES = 24;

/** Section 3.2.3: by code units, which is how ECMAScript compares. The array itself is sorted. */
const sorted = (names: string[]): readonly string[] => {
  if (names.length > MANY_NAMES) return names.sort();
  for (let at = 1; at < names.length; at += 1) {
    const name = names[at] ?? '';
    let place = at;
    for (let before = names[place - 1]; before !== undefined && before > name; before = names[place - 1]) {
      names[place] = before;
      place -= 1;
    }
    names[place] = name;
  }
  return names;
};

const listText = (list: readonly unknown[]): string => {
  let text = '';
  for (let at = 0; at < list.length; at += 1) text += `${at === 0 ? '' : ','}${textOf(list[at])}`;
  return `[${text}]`;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object';

const objectText = (value: Readonly<Record<string, unknown>>): string => {
  if (typeof value['toJSON'] === 'function') return textOf(value['toJSON']());
  let text = '';
  for (const name of sorted(Object.keys(value)))
    text += `${text === '' ? '' : ','}${quoted(name)}:${textOf(value[name])}`;
  return `{${text}}`;
};

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return digits(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value === null) return 'null';
  if (Array.isArray(value)) return listText(value);
  if (isRecord(value)) return objectText(value);
  throw new TypeError(`no canonical form: ${typeof value} is not allowed`);
};

/**
 * The one text of a JSON value (RFC 8785). Refused is what it has no form for: lone surrogates, NaN and the
 * infinities, integers beyond 2^53, which would be rounded (RFC 7493 section 2.2), and what is no JSON, which
 * JSON.stringify would drop.
 * @throws TypeError naming the place where there is one, never the value
 */
export const canonical = (value: unknown): string => {
  try {
    return textOf(value);
  } catch (error) {
    const flaw = flawOf(value);
    if (flaw === null) throw error;
    throw new TypeError(`no canonical form: ${flaw.what} at ${flaw.path || '/'}`);
  }
};
