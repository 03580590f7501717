import type { IncomingMessage, RequestListener } from 'node:http';
import { type Listening, listen } from '../http/listen.ts';
import type { Witness } from './witness.ts';

export interface WitnessServer extends Listening {
  /** From now on it answers 503, as one that is out does; or again as a witness. */
  readonly setOut: (isOut: boolean) => void;
}

/** Far above any checkpoint with its proof. */
const MOST_BYTES = 100_000;

/** A witness on loopback. */
export const startWitness = async (witness: Witness): Promise<WitnessServer> => {
  let isOut = false;
  const listener: RequestListener = async (request, response) => {
    const { status, type, text } = await answerTo(request).catch(() => FAILED);
    response.writeHead(status, { 'content-type': type }).end(text);
  };
  const answerTo = async (request: IncomingMessage) => {
    if (isOut) return OUT;
    if (request.method !== 'POST' || request.url !== '/add-checkpoint') return NOT_FOUND;
    return witness.add(await textOf(request));
  };
  const listening = await listen((request, response) => void listener(request, response));
  return {
    ...listening,
    setOut: (out) => {
      isOut = out;
    },
  };
};

const OUT = { status: 503, type: 'text/plain', text: 'out\n' };
const NOT_FOUND = { status: 404, type: 'text/plain', text: 'no such address\n' };
const FAILED = { status: 500, type: 'text/plain', text: 'failed\n' };

/** @throws Error when it is too long */
const textOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    parts.push(part);
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) throw new Error(`more than ${MOST_BYTES} bytes`);
  }
  return Buffer.concat(parts).toString();
};
