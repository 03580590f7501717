import type { TestProject } from 'vitest/node';
import { keptAssembly } from '../../infra/local/assembly/kept-assembly.ts';
import { project as root } from '../../infra/local/stack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    assemblyDir: string;
  }
}

/** One assembly for all acceptance tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { folder, release } = await keptAssembly({ project: root, signal: new AbortController().signal });
  project.provide('assemblyDir', folder);
  return release;
}
