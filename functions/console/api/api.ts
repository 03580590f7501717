import type * as z from 'zod/mini';
import type { KeptFile } from '../html/file-response.ts';
import { ApiProblem } from './api-problem.ts';

export interface Sending {
  /** Under the API's address, such as `/v1/schools/alder-infant/incidents/i-1/report-incident`. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** All that the console knows of what is recorded: the API, as one caller sees it. */
export interface Api {
  /** What is at an address, as far as a page reads it. @throws ApiProblem */
  readonly get: <T>(schema: z.ZodMiniType<T>, path: string, query?: Query) => Promise<T>;
  /** A page that the API itself makes, as HTML. @throws ApiProblem */
  readonly page: (path: string, query?: Query) => Promise<MadePage>;
  /** A file, to be saved. @throws ApiProblem */
  readonly file: (path: string) => Promise<KeptFile>;
  /** Sends a command; sent again with its key, it changes nothing. @throws ApiProblem */
  readonly send: (sending: Sending, key: string) => Promise<void>;
  /** The same, and reads what is answered. @throws ApiProblem */
  readonly ask: <T>(schema: z.ZodMiniType<T>, sending: Sending, key: string) => Promise<T>;
  /** Puts a file where the API said. @throws Error where it is not taken */
  readonly put: (place: PutPlace, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
}

/** A presigned address, with the headers that it was signed with. */
export interface PutPlace {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A page as the API makes it, with what it says that browsers may do. */
export interface MadePage {
  readonly text: string;
  readonly policy: string;
}

/** Names with nothing behind them are left out. */
export type Query = Readonly<Record<string, string | undefined>>;

/** The API with somebody's token. @param traceparent the caller's request, so that logs of both can be joined */
export type ApiFor = (bearer: string, traceparent: string) => Api;

/** API Gateway gives up after 30 seconds, and so does this function. */
const PATIENCE_MS = 25_000;

/**
 * The API takes U+FFFD as an escape alone: as a character it may stand for bytes that were lost on the way
 * there. Here somebody sent it, such as with a text that was garbled where they copied it.
 */
const jsonOf = (body: Sending['body']): string => JSON.stringify(body).replaceAll('\ufffd', '\\ufffd');

const addressOf = (url: string, path: string, query: Query = {}): string => {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
  return given.length === 0 ? `${url}${path}` : `${url}${path}?${new URLSearchParams(given)}`;
};

/** @param url of the API, without a slash at its end */
export const createApi =
  (url: string, ask: typeof fetch): ApiFor =>
  (bearer, traceparent) => {
    const asked = async (address: string, init: RequestInit, headers: Readonly<Record<string, string>>) => {
      const answer = await ask(address, {
        ...init,
        headers: { authorization: `Bearer ${bearer}`, traceparent, ...headers },
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (!answer.ok) throw await ApiProblem.of(answer);
      return answer;
    };
    const posted = ({ path, body }: Sending, key: string): Promise<Response> => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': key };
      return asked(`${url}${path}`, { method: 'POST', body: jsonOf(body) }, headers);
    };
    return {
      get: async (schema, path, query) => {
        const answer = await asked(addressOf(url, path, query), {}, { accept: 'application/json' });
        return schema.parse(await answer.json());
      },
      page: async (path, query) => {
        const answer = await asked(addressOf(url, path, query), {}, { accept: 'text/html' });
        return { text: await answer.text(), policy: answer.headers.get('content-security-policy') ?? '' };
      },
      file: async (path) => {
        const answer = await asked(`${url}${path}`, {}, {});
        const [, name = 'file'] =
          /filename="([\w.-]+)"/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
        const type = answer.headers.get('content-type') ?? 'application/octet-stream';
        return { name, type, bytes: new Uint8Array(await answer.arrayBuffer()) };
      },
      send: async (sending, key) => void (await posted(sending, key)),
      ask: async (schema, sending, key) => schema.parse(await (await posted(sending, key)).json()),
      put: async ({ url: to, headers: { 'content-length': _, ...headers } }, bytes) => {
        // The length is the body's: `fetch` states it. The address says by itself who may put there.
        const signal = AbortSignal.timeout(PATIENCE_MS);
        const { ok, status } = await ask(to, {
          method: 'PUT',
          headers,
          body: bytes,
          redirect: 'error',
          signal,
        });
        if (!ok) throw new Error(`the file was not taken (${status})`);
      },
    };
  };
