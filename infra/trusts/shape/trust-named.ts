import { existsSync } from 'node:fs';
import { checkStages } from './check-stages.ts';
import type { Trust } from './trust.ts';

/**
 * Reads `infra/trusts/<name>.ts`: to deploy for a trust is to add that file, and nothing else.
 * @throws Error when there is no such file, it exports no `trust`, or a setting in it can't be right
 */
export const trustNamed = async (name: string): Promise<Trust> => {
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    throw new Error(`no trust is named ${name}, expected a file name of infra/trusts without .ts`);
  if (!existsSync(new URL(`../${name}.ts`, import.meta.url)))
    throw new Error(`there is no file infra/trusts/${name}.ts, expected one that exports a trust`);
  const module: { readonly trust?: Trust } = await import(new URL(`../${name}.ts`, import.meta.url).href);
  if (!module.trust)
    throw new Error(`infra/trusts/${name}.ts exports no trust, expected: export const trust: Trust`);
  checkStages(module.trust);
  return module.trust;
};
