import type { IncomingMessage } from 'node:http';
import { get as getSecurely } from 'node:https';
import type { JSONWebKeySet } from 'jose';
import * as z from 'zod/mini';

/** The issuer's key set can't be had: an outage, never a fault of the token. */
export class KeySetUnavailable extends Error {
  override readonly name = 'KeySetUnavailable';
}

const TIMEOUT_MS = 5_000;
/** Far above any issuer's set of keys. */
const LARGEST_BYTES = 1_000_000;

const keySet = z.object({
  keys: z.array(z.custom<JSONWebKeySet['keys'][number]>((key) => typeof key === 'object' && key !== null)),
});

/**
 * The key set (RFC 7517) as its issuer publishes it now. Not by the global `fetch`, which loads undici: 15 ms
 * of CPU in a cold start (decision 17).
 * @throws KeySetUnavailable when the address is not https (but on this machine), when the issuer does not
 * answer in time, redirects, or answers anything but a key set
 */
export const fetchKeySet = async (uri: URL, timeoutMs: number = TIMEOUT_MS): Promise<JSONWebKeySet> => {
  if (uri.protocol !== 'https:' && !isOfThisMachine(uri))
    throw new KeySetUnavailable('the address of the key set is not https');
  try {
    return keySet.parse(JSON.parse(await textOf(await answerOf(uri, AbortSignal.timeout(timeoutMs)))));
  } catch (cause) {
    throw new KeySetUnavailable('the issuer gave no key set', { cause });
  }
};

/** Somebody on the way of an answer without TLS could put keys of their own into it, and be anybody. */
const isOfThisMachine = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && /^(localhost|\[::1\]|127(\.\d+){3})$/.test(hostname);

const headers = { accept: 'application/json, application/jwk-set+json', 'user-agent': 'daybook' };

const answerOf = async (uri: URL, signal: AbortSignal): Promise<IncomingMessage> => {
  // Only an issuer on this machine has no TLS. An ES module that imports node:http at its top loads undici,
  // too.
  const get = uri.protocol === 'http:' ? (await import('node:http')).get : getSecurely;
  return new Promise((resolve, reject) => {
    // A connection of its own: one that was kept would be dead after the sandbox has slept.
    get(uri, { signal, agent: false, headers }, resolve).on('error', reject);
  });
};

/** @throws Error when it is no success, too long, or breaks off */
const textOf = async (answer: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let bytes = 0;
  if (answer.statusCode !== 200) answer.destroy(new Error(`status ${answer.statusCode}, expected 200`));
  for await (const part of answer) {
    parts.push(part);
    bytes += part.byteLength;
    if (bytes > LARGEST_BYTES) throw new Error(`more than ${LARGEST_BYTES} bytes`);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
};
