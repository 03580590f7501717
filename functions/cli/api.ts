import * as z from 'zod/mini';
import { CliError } from './cli-error.ts';
import { type Connection, checkedConnection } from './connection.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

export interface ApiRequest<S extends z.ZodMiniType> {
  /** Below the API's address, with its query. */
  readonly path: string;
  /** What the answer must be. */
  readonly answer: S;
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  /** `Idempotency-Key` of a request that must not be done twice. */
  readonly key?: string;
  /** What is taken in answer; left out: JSON. */
  readonly accept?: string;
}

export interface ApiAnswer<T> {
  readonly status: number;
  readonly body: T;
  /** Seconds after which to ask again; null where the answer names none. */
  readonly retryAfter: number | null;
  /** Whether it is the first answer to a keyed request that was sent before. */
  readonly isReplayed: boolean;
}

/**
 * Speaks with one deployment. @throws CliError when it can't be reached, refuses, or answers what is not of
 * the contract
 */
export interface Api {
  readonly send: <S extends z.ZodMiniType>(request: ApiRequest<S>) => Promise<ApiAnswer<z.output<S>>>;
  /** As `send`; null where nothing is there, or for the statuses that are named instead. */
  readonly find: <S extends z.ZodMiniType>(
    request: ApiRequest<S>,
    statuses?: readonly number[],
  ) => Promise<ApiAnswer<z.output<S>> | null>;
  /** A page of a list as CSV. @param path with its query */
  readonly csv: (path: string) => Promise<CsvPage>;
  /** A page for people. @param path with its query */
  readonly html: (path: string) => Promise<string>;
  /** A file, as it is. */
  readonly bytes: (path: string) => Promise<Uint8Array>;
}

export interface CsvPage {
  readonly text: string;
  /** Query of the next page; null on the last one. */
  readonly next: string | null;
}

const problem = z.object({
  type: z.optional(z.string()),
  title: z.string(),
  status: z.number(),
  detail: z.optional(z.string()),
  issues: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
  correlationId: z.optional(z.string()),
  /** Of the rule that refused, and the policy's item. */
  code: z.optional(z.string()),
  item: z.optional(z.string()),
});

/**
 * Tries when the deployment is busy or an answer is lost; each is harmless, reads and keyed requests alone
 * are sent.
 */
const TRIES = 4;
const FIRST_WAIT_MS = 500;

export const createApi = (
  connection: Connection,
  terminal: Pick<Terminal, 'fetch' | 'wait' | 'stopped'>,
): Api => {
  const { base, token } = checkedConnection(connection);
  const attempt = ({
    path,
    method = 'GET',
    body,
    key,
    accept = 'application/json',
  }: ApiRequest<z.ZodMiniType>): Promise<Response> =>
    terminal.fetch(`${base}${path}`, {
      method,
      signal: terminal.stopped,
      headers: {
        accept,
        authorization: `Bearer ${token}`,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const sendTried = async (request: ApiRequest<z.ZodMiniType>, tried: number): Promise<Response> => {
    const response = await attempt(request).catch((cause: unknown) =>
      tried < TRIES ? null : unreachable(base, cause),
    );
    if (response !== null && (!isBusy(response.status) || tried >= TRIES)) return response;
    await terminal.wait(retryAfterOf(response) ?? FIRST_WAIT_MS * 2 ** (tried - 1));
    return sendTried(request, tried + 1);
  };
  const read = async <S extends z.ZodMiniType>(
    request: ApiRequest<S>,
    response: Response,
  ): Promise<ApiAnswer<z.output<S>>> => {
    const json = await jsonOf(response);
    if (!response.ok) throw refused(response.status, json);
    const parsed = request.answer.safeParse(json);
    if (!parsed.success) throw answeredOtherwise(base);
    const seconds = retryAfterOf(response);
    return {
      status: response.status,
      body: parsed.data,
      retryAfter: seconds === null ? null : seconds / 1000,
      isReplayed: response.headers.get('idempotency-replayed') === 'true',
    };
  };
  const textual = async (path: string, accept: 'text/csv' | 'text/html'): Promise<Response> => {
    const response = await sendTried({ path, answer: z.unknown(), accept }, 1);
    if (!response.ok) throw refused(response.status, await jsonOf(response));
    if (response.headers.get('content-type')?.split(';')[0] !== accept) throw answeredOtherwise(base);
    return response;
  };
  return {
    send: async (request) => read(request, await sendTried(request, 1)),
    find: async (request, statuses = [404]) => {
      const response = await sendTried(request, 1);
      return statuses.includes(response.status) ? null : read(request, response);
    },
    csv: async (path) => {
      const response = await textual(path, 'text/csv');
      return { text: await textOf(response), next: nextIn(response) };
    },
    html: async (path) => textOf(await textual(path, 'text/html')),
    bytes: async (path) => {
      const response = await sendTried({ path, answer: z.unknown(), accept: '*/*' }, 1);
      if (!response.ok) throw refused(response.status, await jsonOf(response));
      return new Uint8Array(await response.arrayBuffer());
    },
  };
};

const answeredOtherwise = (base: string): CliError =>
  new CliError(exitCodes.noAnswer, `${base} answered what Daybook does not: is it the address of its API?`);

/** `text()` would take the byte order mark away. */
const textOf = async (response: Response): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());

/** RFC 8288, as the API writes it: relative to the address that was asked. */
const nextIn = (response: Response): string | null =>
  /<\?([^>]*)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1] ?? null;

const isBusy = (status: number): boolean => status === 429 || status >= 500;

/** In milliseconds. */
const retryAfterOf = (response: Response | null): number | null => {
  const seconds = Number(response?.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
};

const unreachable = (base: string, cause: unknown): never => {
  throw new CliError(exitCodes.noAnswer, `no answer from ${base}`, { cause });
};

const jsonOf = async (response: Response): Promise<unknown> => {
  try {
    return JSON.parse(await response.text());
  } catch {
    return null;
  }
};

/** What the deployment says is wrong, in its own words: none of its messages repeats a value. */
const refused = (status: number, json: unknown): CliError => {
  const { data } = problem.safeParse(json);
  if (data === undefined) return new CliError(exitCodes.noAnswer, `the deployment answered ${status}`);
  const issues = (data.issues ?? []).map(({ path, message }) => `\n  ${path}: ${message}`);
  const detail = data.detail === undefined ? '' : `: ${data.detail}`;
  const id = data.correlationId === undefined ? '' : ` (correlation id ${data.correlationId})`;
  const rule = data.code === undefined ? '' : ` (${[data.code, data.item].filter(Boolean).join(', ')})`;
  const isTampered = data.type?.endsWith('#tampered') === true;
  return new CliError(
    isTampered ? exitCodes.doesNotHold : codeOf(status),
    `${data.title}${rule}${detail}${issues.join('')}${id}`,
  );
};

const codeOf = (status: number): ExitCode =>
  status === 401 || status === 403 || isBusy(status) ? exitCodes.noAnswer : exitCodes.badInput;
