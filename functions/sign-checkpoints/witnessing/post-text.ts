import type { IncomingMessage } from 'node:http';
import { request as requestSecurely } from 'node:https';

export interface TextAnswer {
  readonly status: number;
  /** Media type without its parameters; empty where none is named. */
  readonly type: string;
  readonly text: string;
}

/** Posts a text. @throws Error when there is no answer in time, or one that is too long */
export type PostText = (url: URL, body: string) => Promise<TextAnswer>;

const TIMEOUT_MS = 10_000;
/** Far above some lines of signatures. */
const LARGEST_BYTES = 100_000;

/**
 * Addresses come from the deployment's configuration alone; none that an answer names is followed. In the
 * clear only on this machine, as with key sets.
 */
export const postText =
  (timeoutMs: number = TIMEOUT_MS): PostText =>
  async (url, body) => {
    if (url.protocol !== 'https:' && !isOfThisMachine(url)) throw new Error('the address is not https');
    const answer = await answerOf(url, body, AbortSignal.timeout(timeoutMs));
    const [type = ''] = (answer.headers['content-type'] ?? '').split(';');
    return { status: answer.statusCode ?? 0, type: type.trim().toLowerCase(), text: await textOf(answer) };
  };

const isOfThisMachine = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && /^(localhost|\[::1\]|127(\.\d+){3})$/.test(hostname);

const answerOf = async (url: URL, body: string, signal: AbortSignal): Promise<IncomingMessage> => {
  // An ES module that imports node:http at its top loads undici; only a witness on this machine has no TLS.
  const request = url.protocol === 'http:' ? (await import('node:http')).request : requestSecurely;
  const headers = {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'daybook',
  };
  return new Promise((resolve, reject) => {
    // Once an hour: a connection that was kept would be dead by then.
    request(url, { method: 'POST', signal, agent: false, headers }, resolve).on('error', reject).end(body);
  });
};

const textOf = async (answer: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer) {
    parts.push(part);
    bytes += part.byteLength;
    if (bytes > LARGEST_BYTES) throw new Error(`more than ${LARGEST_BYTES} bytes`);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
};
