import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { LocalStackError } from '../local-stack-error.ts';

const cdkSettings = z.object({ app: z.string(), context: z._default(z.record(z.string(), z.unknown()), {}) });

/**
 * Runs the CDK app of `cdk.json` into a folder. @throws LocalStackError with the app's last words when it
 * fails
 */
export async function synthesise(project: string, folder: string, signal: AbortSignal): Promise<void> {
  const { app, context } = cdkSettings.parse(JSON.parse(await readFile(join(project, 'cdk.json'), 'utf8')));
  await runApp(app, { cwd: project, folder, context, signal });
}

interface AppRun {
  readonly cwd: string;
  readonly folder: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
}

/**
 * As the CDK command line would run it: output folder and context come by environment. The app's `node` is
 * this very one.
 */
async function runApp(app: string, { cwd, folder, context, signal }: AppRun): Promise<void> {
  const [program, ...words] = app.split(' ');
  if (program !== 'node')
    throw new LocalStackError(`the app in cdk.json must be run by node, not by ${program}`);
  const env = { ...process.env, CDK_OUTDIR: folder, CDK_CONTEXT_JSON: JSON.stringify(context) };
  const running = spawn(process.execPath, words, { cwd, env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
  let lastWords = '';
  const collect = (chunk: Buffer) => {
    lastWords = (lastWords + chunk.toString()).slice(-4000);
  };
  running.stdout.on('data', collect);
  running.stderr.on('data', collect);
  const code = await new Promise((resolve, reject) => running.once('error', reject).once('close', resolve));
  if (code !== 0)
    throw new LocalStackError(
      `\`${app}\` failed, so there is no template to run. Its last words:\n${lastWords.trim()}`,
    );
}
