import type { StreamKey } from './types.ts';

/**
 * Ids stand in keys, URLs and additional data of sealed values: no slash, no control characters, at most 100
 * characters.
 */
const idPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;

/** @throws RangeError when the text can't be a part of a key; the text itself is not repeated */
export const checkId = (part: string, text: string): string => {
  if (!idPattern.test(text)) {
    throw new RangeError(`${part} must match ${idPattern.source}, got ${text.length} characters that do not`);
  }
  return text;
};

/**
 * The partition key of a stream: `<school>/<stream>/<id>`, so that a session tag can fence a school by its
 * leading keys.
 */
export const logKey = (key: StreamKey): string =>
  `${checkId('school', key.school)}/${checkId('stream', key.stream)}/${checkId('id', key.id)}`;

/** The stream that a partition key names. @throws RangeError when the text is not a key of the log */
export const parseLogKey = (text: string): StreamKey => {
  const [school = '', stream = '', id = '', ...rest] = text.split('/');
  if (rest.length > 0) throw new RangeError('a key of the log has three parts, got more');
  return { school: checkId('school', school), stream: checkId('stream', stream), id: checkId('id', id) };
};
