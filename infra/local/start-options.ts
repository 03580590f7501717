import { parseArgs } from 'node:util';
import { LocalStackError } from './local-stack-error.ts';

export interface StartOptions {
  readonly memory: boolean;
  readonly port: number;
  readonly seed: boolean;
  readonly help: boolean;
}

export const DEFAULT_PORT = 4680;

export const usage = `npm start -- [options]

  --memory    keep nothing: every start begins with an empty book
  --port N    port of the HTTP API (default ${DEFAULT_PORT})
  --no-seed   do not register the example trust
  --help      show this text

Data is kept in .daybook/data, which git ignores. Ctrl-C stops everything.`;

/** @throws LocalStackError for an option that does not exist, or a port that is none */
export function startOptions(given: readonly string[]): StartOptions {
  const { memory = false, port = String(DEFAULT_PORT), seed = true, help = false } = parse(given);
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65_535)
    throw new LocalStackError(`--port takes a number from 0 (any free port) to 65535, not ${port}`);
  return { memory, port: number, seed, help };
}

function parse(args: readonly string[]) {
  const boolean = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowNegative: true,
      options: { memory: boolean, port: { type: 'string' }, seed: boolean, help: boolean },
    }).values;
  } catch (cause) {
    throw new LocalStackError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`, {
      cause,
    });
  }
}
