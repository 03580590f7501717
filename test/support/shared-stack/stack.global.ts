import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    stackHost: string;
  }
}

const host = fileURLToPath(new URL('./host.ts', import.meta.url));

/** One stack for the files of a project, in a process of its own: vitest's is busy enough. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const child = fork(host, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const exited = once(child, 'exit');
  const [url] = await Promise.race([
    once(child, 'message'),
    exited.then(() => Promise.reject(new Error('the stack for tests did not start'))),
  ]);
  project.provide('stackHost', String(url));
  return async () => {
    child.disconnect();
    await exited;
  };
}
