import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import type { Ended } from '../daybook.ts';
import { guideBlocks } from '../guide-blocks.ts';
import { environmentOf } from './aws-command-line.ts';

/** What the guide has a trust type, by a command that the step begins with or has; a line each. */
export const stepOfMove = (command: string): readonly string[] => {
  const step = guideBlocks(readFileSync('docs/deploy.md', 'utf8')).find(({ commands }) =>
    commands.includes(`npx daybook ${command} `),
  );
  if (step === undefined) throw new Error(`the guide has no step with ${command}`);
  return step.commands.trim().split('\n');
};

interface At {
  readonly stack: LocalStack;
  /** Where it is typed: files of the guide lie there. */
  readonly folder: string;
  readonly passphrase: string;
  /** What stands for what the guide has in angle brackets. */
  readonly filledIn: Readonly<Record<string, string>>;
}

/** Runs a line of the guide in a shell, as an auditor with the rights of AWS. */
export const typed = async (line: string, { stack, folder, passphrase, filledIn }: At): Promise<Ended> => {
  const program = `${process.execPath} ${resolve('functions/cli/daybook.ts')}`;
  const text = line
    .replace('npx daybook', program)
    .replaceAll(/<([^<>]+)>/g, (gap, name: string) => filledIn[name] ?? gap);
  const env = {
    ...environmentOf(stack, passphrase),
    NODE_COMPILE_CACHE: resolve('.daybook/compiled'),
    DAYBOOK_URL: stack.url,
    DAYBOOK_TOKEN: await stack.tokenFor('login-fernhill-auditor'),
  };
  return new Promise((done) => {
    execFile('sh', ['-ec', text], { env, cwd: folder, timeout: 600_000 }, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
};
