import { execFile } from 'node:child_process';
import type { SharedStack } from './shared-stack/shared-stack.ts';

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line in a process of its own, as somebody who holds a token. */
export const daybookAt =
  (stack: Pick<SharedStack, 'url' | 'tokenFor'>) =>
  async (args: readonly string[], as = 'login-fernhill-auditor', url = stack.url): Promise<Ended> => {
    const asked = { DAYBOOK_URL: url, DAYBOOK_TOKEN: await stack.tokenFor(as) };
    // What one run compiled the next one need not: that is a third of each.
    const env = { PATH: process.env['PATH'] ?? '', NODE_COMPILE_CACHE: '.daybook/compiled', ...asked };
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        ['functions/cli/daybook.ts', ...args],
        { env, timeout: 100_000 },
        (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
      );
    });
  };
