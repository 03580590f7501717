import { run } from '../../functions/cli/run.ts';
import type { Terminal } from '../../functions/cli/terminal.ts';

export interface Ran {
  readonly exitCode: number;
  readonly printed: readonly string[];
  readonly warned: readonly string[];
  readonly waits: readonly number[];
}

/** What a deployment answers to each request in turn; a function that throws is a network that fails. */
export type Answers = (request: {
  readonly url: URL;
  readonly init: RequestInit;
}) => Response | Promise<Response>;

export const json = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response => new Response(JSON.stringify(body), { status, headers });

/** Runs one command line against a deployment that is a function. */
export const runDaybook = async (
  args: readonly string[],
  answers: Answers = () => json(404, null),
  changed: Partial<Terminal> = {},
): Promise<Ran> => {
  const [printed, warned, waits]: [string[], string[], number[]] = [[], [], []];
  const terminal: Terminal = {
    print: (text) => void printed.push(text),
    warn: (text) => void warned.push(text),
    progress: () => ({ at: () => undefined, end: () => undefined }),
    fetch: async (input, init = {}) => answers({ url: new URL(String(input)), init }),
    wait: async (ms) => void waits.push(ms),
    stopped: new AbortController().signal,
    now: () => Date.parse('2026-09-21T12:00:00.000Z'),
    newKey: () => 'key-1',
    ...changed,
  };
  return { exitCode: await run(args, terminal), printed, warned, waits };
};

/** The options that name a deployment. */
export const deployment = ['--url', 'https://api.example', '--token', 'jwt'] as const;
