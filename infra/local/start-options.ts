import { parseArgs } from 'node:util';
import { LocalStackError } from './local-stack-error.ts';
import { type SandboxOptions, type SandboxWords, sandboxOptions } from './sandbox/options.ts';

export interface StartOptions {
  readonly memory: boolean;
  readonly port: number;
  /** Whether the example trust is set up. */
  readonly seed: boolean;
  /** Null: nobody but those who use it does anything. */
  readonly sandbox: SandboxOptions | null;
  /** Of front ends on this machine whose pages may call the API. */
  readonly origins: readonly string[];
  readonly help: boolean;
}

export const DEFAULT_PORT = 4680;

export const usage = `npm start -- [options]

  --memory    keep nothing: every start begins with an empty book
  --port N    port of the HTTP API (default ${DEFAULT_PORT})
  --no-seed   do not register the example trust
  --sandbox   invent schools that live through a term; keeps nothing (see below)
  --origin O  let pages of a front end on this machine call the API, such as http://localhost:5173
  --help      show this text

With --sandbox:
  --seed TEXT   the same text, the same people and events (default 1)
  --speed 1h    how much time a second is, such as 30m, 1h or 1d; max: as fast as it goes (default 1h)
  --schools N   how many schools, from 1 to 6 (default 2)
  --pupils N    how many pupils each, from 12 to 200 (default 30)
  --terms N     how many terms, from 1 to 3 (default 1)

Data is kept in .daybook/data, which git ignores. Ctrl-C stops everything.`;

/** @throws LocalStackError for an option that does not exist, a port that is none, or an origin elsewhere */
export function startOptions(given: readonly string[]): StartOptions {
  const {
    memory = false,
    port = String(DEFAULT_PORT),
    'no-seed': isEmpty = false,
    help = false,
    origin = [],
    sandbox: isSandbox = false,
    ...words
  } = parse(given);
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65_535)
    throw new LocalStackError(`--port takes a number from 0 (any free port) to 65535, not ${port}`);
  const elsewhere = origin.find((one) => !isOriginHere(one));
  if (elsewhere !== undefined)
    throw new LocalStackError(
      `--origin takes an origin of this machine, such as http://localhost:5173, not ${elsewhere}`,
    );
  const sandbox = isSandbox ? sandboxOptions(words) : noSandbox(words);
  if (isSandbox && isEmpty)
    throw new LocalStackError('--sandbox needs the people of the example trust: leave --no-seed out');
  const isKept = !memory && !isSandbox;
  return { memory: !isKept, port: number, seed: !isEmpty, sandbox, help, origins: origin };
}

/** @throws LocalStackError where something is said of a sandbox that nobody asked for */
const noSandbox = (words: SandboxWords): null => {
  const [word] = Object.keys(words);
  if (word !== undefined) throw new LocalStackError(`--${word} says something of --sandbox alone`);
  return null;
};

const isOriginHere = (origin: string): boolean =>
  /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(origin);

function parse(args: readonly string[]) {
  const boolean = { type: 'boolean' } as const;
  const string = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        memory: boolean,
        port: string,
        'no-seed': boolean,
        help: boolean,
        sandbox: boolean,
        seed: string,
        speed: string,
        schools: string,
        pupils: string,
        terms: string,
        origin: { type: 'string', multiple: true },
      },
    }).values;
  } catch (cause) {
    throw new LocalStackError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`, {
      cause,
    });
  }
}
