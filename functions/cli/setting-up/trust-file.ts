import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { mistakesIn, worded } from '../mistakes-in.ts';

/** One command of the API with an idempotency key that never changes: sent again, it changes nothing. */
export const setUpCommand = z.object({
  key: z.string().check(z.regex(/^[A-Za-z0-9._-]{1,100}$/)),
  /** `/v1/schools/<school>/<stream>/<id>/<command>` */
  path: z.string().check(z.regex(/^\/v1\/schools(\/[A-Za-z0-9_][A-Za-z0-9._-]*){4}$/)),
  body: z.record(z.string(), z.json()),
});
export type SetUpCommand = z.output<typeof setUpCommand>;

/** What setting up needs to know of a trust's file. */
const trustFile = z.object({
  trust: z.object({
    deployment: z.object({
      trustId: z.string(),
      schools: z.array(z.string()),
      witnesses: z.array(z.object({ name: z.string(), person: z.string() })),
    }),
    commands: z.array(setUpCommand),
  }),
});
export type TrustFile = z.output<typeof trustFile>['trust'];

/** The root of this project: the trusts' files and the command line stand in one repository. */
export const project = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Reads `infra/trusts/<name>.ts`, by its path. @throws CliError when there is no such file, or it is no
 * trust's
 */
export const trustNamed = async (name: string): Promise<TrustFile> => {
  const path = `infra/trusts/${name}.ts`;
  if (!/^[a-z][a-z0-9-]*$/.test(name) || !existsSync(`${project}${path}`))
    throw new CliError(exitCodes.badInput, `there is no file ${path}: --trust takes its name without .ts`);
  const module = await moduleAt(name, path);
  const parsed = trustFile.safeParse(module, worded);
  if (parsed.success) return parsed.data.trust;
  throw new CliError(
    exitCodes.badInput,
    `${path} does not say how a trust is set up:${mistakesIn(parsed.error)}`,
  );
};

/** What a file exports. @throws CliError when it is no TypeScript, or what it imports is not there */
export const moduleAt = async (name: string, path: string): Promise<unknown> => {
  try {
    return await import(new URL(`../../../${path}`, import.meta.url).href);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'it throws';
    const where = `npx cdk synth --quiet -c trust=${name} says in which line`;
    throw new CliError(exitCodes.badInput, `${path} can't be read: ${why} (${where})`, { cause });
  }
};
