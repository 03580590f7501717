import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { LocalStack } from './local-stack.ts';
import { project } from './stack.ts';

/** What a command of `npx daybook` ended with. */
export interface Ended {
  readonly code: number;
  /** Results. */
  readonly printed: string;
  /** Results and messages, as a person sees them. */
  readonly output: string;
}

/** Runs a command as a person would: a process of its own that knows an address and a token. */
export type Daybook = (...args: readonly string[]) => Promise<Ended>;

/** On a busy machine setting up takes minutes. */
const LIMIT_MS = 600_000;
/** What all commands that set a trust up come to as text, and then some. */
const LARGEST_BYTES = 50_000_000;

/** The command line, with what the environment says beside this process's. */
export const daybookWith =
  (asked: Readonly<Record<string, string>>): Daybook =>
  (...args) => {
    // What one run compiled the next one need not: that is a third of each.
    const env = { ...process.env, NODE_COMPILE_CACHE: join(project, '.daybook', 'compiled'), ...asked };
    const options = { env, timeout: LIMIT_MS, maxBuffer: LARGEST_BYTES };
    return new Promise((resolve) => {
      const command = [`${project}functions/cli/daybook.ts`, ...args];
      execFile(process.execPath, command, options, (error, stdout, stderr) => {
        const code = error === null ? 0 : Number(error.code ?? 1);
        const ending =
          error?.killed === true ? `stopped after ${LIMIT_MS / 60_000} minutes: is the machine busy?` : '';
        resolve({ code, printed: stdout, output: `${stdout}${stderr}${ending}`.trimEnd() });
      });
    });
  };

/** The command line, speaking with the running stack as the holder of a log-in. */
export const daybookAs = async (
  { url, tokenFor }: Pick<LocalStack, 'url' | 'tokenFor'>,
  logIn: string,
): Promise<Daybook> => daybookWith({ DAYBOOK_URL: url, DAYBOOK_TOKEN: await tokenFor(logIn) });
