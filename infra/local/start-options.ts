import { parseArgs } from 'node:util';
import { LocalStackError } from './local-stack-error.ts';

export interface StartOptions {
  readonly memory: boolean;
  readonly port: number;
  readonly seed: boolean;
  /** Of front ends on this machine whose pages may call the API. */
  readonly origins: readonly string[];
  readonly help: boolean;
}

export const DEFAULT_PORT = 4680;

export const usage = `npm start -- [options]

  --memory    keep nothing: every start begins with an empty book
  --port N    port of the HTTP API (default ${DEFAULT_PORT})
  --no-seed   do not register the example trust
  --origin O  let pages of a front end on this machine call the API, such as http://localhost:5173
  --help      show this text

Data is kept in .daybook/data, which git ignores. Ctrl-C stops everything.`;

/** @throws LocalStackError for an option that does not exist, a port that is none, or an origin elsewhere */
export function startOptions(given: readonly string[]): StartOptions {
  const {
    memory = false,
    port = String(DEFAULT_PORT),
    seed = true,
    help = false,
    origin = [],
  } = parse(given);
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65_535)
    throw new LocalStackError(`--port takes a number from 0 (any free port) to 65535, not ${port}`);
  const elsewhere = origin.find((one) => !isOriginHere(one));
  if (elsewhere !== undefined)
    throw new LocalStackError(
      `--origin takes an origin of this machine, such as http://localhost:5173, not ${elsewhere}`,
    );
  return { memory, port: number, seed, help, origins: origin };
}

const isOriginHere = (origin: string): boolean =>
  /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(origin);

function parse(args: readonly string[]) {
  const boolean = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        memory: boolean,
        port: { type: 'string' },
        seed: boolean,
        help: boolean,
        origin: { type: 'string', multiple: true },
      },
    }).values;
  } catch (cause) {
    throw new LocalStackError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`, {
      cause,
    });
  }
}
