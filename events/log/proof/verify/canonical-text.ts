import { isObject } from './shapes.ts';

/**
 * Whether a text is the canonical form (RFC 8785) of its value: nothing can be read from it in two ways, such
 * as a key that stands twice. What is hashed are the bytes; this only refuses bytes that the log can't have
 * written.
 */
export const isCanonical = (text: string, value: unknown): boolean => {
  try {
    return (JSON.stringify(value) === text && isSorted(value)) || canonicalOf(value) === text;
  } catch {
    // Nested deeper than the stack is: no commit of the log is.
    return false;
  }
};

/**
 * Whether all keys stand in order: with the same text written again this says all, without sorting or writing
 * anything.
 */
const isSorted = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.every(isSorted);
  if (!isObject(value)) return true;
  let before = '';
  for (const key of Object.keys(value)) {
    if (key < before || !isSorted(value[key])) return false;
    before = key;
  }
  return true;
};

/**
 * Needed where a key looks like an array's index: an object has such keys first, by number, wherever they
 * stand in its text.
 */
const canonicalOf = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalOf).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? '';
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalOf(value[key])}`);
  return `{${members.join(',')}}`;
};
