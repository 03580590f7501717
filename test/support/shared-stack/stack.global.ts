import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    stackHosts: readonly string[];
  }
}

const host = fileURLToPath(new URL('./host.ts', import.meta.url));

/**
 * Stacks that the files of a project share, each in a process of its own: vitest's is busy enough. One for all
 * files; where a file needs a stack alone, one for each worker, which runs a file after another.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const isAlone = project.name === 'acceptance-alone';
  const stacks = await Promise.all(Array.from({ length: isAlone ? project.config.maxWorkers : 1 }, started));
  project.provide(
    'stackHosts',
    stacks.map(({ url }) => url),
  );
  return async () => void (await Promise.all(stacks.map(({ stop }) => stop())));
}

const started = async () => {
  const child = fork(host, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const exited = once(child, 'exit');
  const [url] = await Promise.race([
    once(child, 'message'),
    exited.then(() => Promise.reject(new Error('the stack for tests did not start'))),
  ]);
  const stop = async () => {
    child.disconnect();
    await exited;
  };
  return { url: String(url), stop };
};
