import type { Json } from '../../../events/catalogue/define-events.ts';
import { hasDoubtfulName } from './json-names.ts';
import { ProblemError } from './problem-error.ts';

/** Largest body of a request, bytes of UTF-8. */
export const MAX_BODY_BYTES = 64 * 1024;
const MAX_DEPTH = 32;

/**
 * The body as JSON that has one meaning and a canonical form (RFC 8785): no name twice, no lone surrogates,
 * no integers beyond 2^53, and not nested without end. A byte order mark before it is passed over.
 * @throws ProblemError `too-large`, `malformed-json`
 */
export const jsonBody = (body: string): Json => {
  if (Buffer.byteLength(body, 'utf8') > MAX_BODY_BYTES) {
    throw new ProblemError('too-large', { detail: `send at most ${MAX_BODY_BYTES} bytes` });
  }
  const text = body.replace(/^\ufeff/, '');
  const value = parsed(text);
  if (!isRecordable(value, MAX_DEPTH)) {
    throw malformed(`use well-formed text, integers within 2^53 and at most ${MAX_DEPTH} levels`);
  }
  if (hasDoubtfulName(text)) throw malformed('write each name of an object once, and never __proto__');
  return value;
};

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    // The parser's message quotes the body, so it is not kept as a cause.
    throw malformed('send one JSON object');
  }
};

const malformed = (detail: string): ProblemError => new ProblemError('malformed-json', { detail });

const isRecordable = (value: unknown, depth: number): value is Json => {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value === 'number')
    return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  if (typeof value !== 'object' || value === null) return true;
  return (
    depth > 0 &&
    Object.entries(value).every(([name, member]) => name.isWellFormed() && isRecordable(member, depth - 1))
  );
};
