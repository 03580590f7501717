import * as z from 'zod/mini';
import type { BackedUpCommit } from './history.ts';

const line = z.strictObject({ position: z.int(), at: z.string(), body: z.base64() });

/** Commits of a backup as lines of JSON. */
export const writeBackedUp = (commits: readonly BackedUpCommit[]): string =>
  commits
    .map(({ position, at, body }) =>
      JSON.stringify({ position, at, body: Buffer.from(body).toString('base64') }),
    )
    .map((text) => `${text}\n`)
    .join('');

/** @throws Error where a line is none */
export const parseBackedUp = (text: string): readonly BackedUpCommit[] =>
  text
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => line.parse(JSON.parse(one)))
    .map(({ body, ...rest }) => ({ ...rest, body: Buffer.from(body, 'base64') }));
