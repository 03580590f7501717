import type { TestProject } from 'vitest/node';
import { synthesise } from '../../infra/local/assembly/synthesise.ts';
import { project as root } from '../../infra/local/stack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    assemblyDir: string;
  }
}

/** One synthesis for all acceptance tests: the template is the same for each, and takes a while. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { folder, remove } = await synthesise(root, new AbortController().signal);
  project.provide('assemblyDir', folder);
  return remove;
}
