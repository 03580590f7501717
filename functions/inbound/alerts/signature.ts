import { createHmac, timingSafeEqual } from 'node:crypto';
import type { HttpRequest } from '../../shared/http/http-message.ts';

/** What a product signs a message with, from its headers. */
export interface Signed {
  readonly id: string;
  /** Seconds since 1970, as text. */
  readonly timestamp: string;
  /** Signatures with their versions, parted by spaces: a product that changes its secret sends two. */
  readonly signatures: string;
}

/** How far a message may be from now: a copy of an older one is none. */
const TOLERANCE_SECONDS = 300;
const MOST_SIGNATURES = 10;
const VERSION = 'v1,';

/** The headers of a signed message; null where one of them is missing or malformed. */
export const signedIn = ({ headers }: Pick<HttpRequest, 'headers'>): Signed | null => {
  const {
    'webhook-id': id = '',
    'webhook-timestamp': timestamp = '',
    'webhook-signature': signatures = '',
  } = headers;
  return /^[\x21-\x7e]{1,200}$/.test(id) && /^\d{1,12}$/.test(timestamp) && signatures !== ''
    ? { id, timestamp, signatures }
    : null;
};

/** Whether it says that it was signed about now. */
export const isTimely = ({ timestamp }: Pick<Signed, 'timestamp'>, now: Date): boolean =>
  Math.abs(now.getTime() / 1000 - Number(timestamp)) <= TOLERANCE_SECONDS;

const isSame = (one: Buffer, other: Buffer): boolean =>
  one.length === other.length && timingSafeEqual(one, other);

/**
 * Whether a message was signed with a secret, not longer ago than five minutes, by the scheme of Standard
 * Webhooks. Compared in a time that tells nothing.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const isSigned = (
  { id, timestamp, signatures }: Signed,
  body: string,
  { secret, now }: { readonly secret: Uint8Array; readonly now: Date },
): boolean => {
  if (!isTimely({ timestamp }, now)) return false;
  const expected = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest();
  const given = signatures
    .split(' ', MOST_SIGNATURES)
    .filter((one) => one.startsWith(VERSION))
    .map((one) => Buffer.from(one.slice(VERSION.length), 'base64'));
  return given.filter((one) => isSame(one, expected)).length > 0;
};
