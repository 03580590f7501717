import { CliError } from './cli-error.ts';
import { exitCodes } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** Where a file is to be put, as the API answered it. */
export interface PutPlace {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Puts a file at a presigned address. @throws CliError where it is not taken */
export const putFile = async (
  { fetch, stopped }: Pick<Terminal, 'fetch' | 'stopped'>,
  { url, headers }: PutPlace,
  body: Uint8Array<ArrayBuffer>,
): Promise<void> => {
  // The length is the body's: `fetch` states it, and lets nobody else do so.
  const { 'content-length': _, ...rest } = headers;
  const answer = await fetch(url, { method: 'PUT', headers: rest, body, signal: stopped });
  if (!answer.ok) throw new CliError(exitCodes.noAnswer, `the file was not taken (${answer.status})`);
};
