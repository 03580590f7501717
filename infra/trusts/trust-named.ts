import type { Trust } from './types.ts';

/**
 * Reads `infra/trusts/<name>.ts`: to deploy for a trust is to add that file, and nothing else.
 * @throws when there is no such file, or it exports no `trust`
 */
export const trustNamed = async (name: string): Promise<Trust> => {
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    throw new Error(`no trust is named ${name}, expected a file name of infra/trusts without .ts`);
  const module: { readonly trust?: Trust } = await import(new URL(`./${name}.ts`, import.meta.url).href);
  if (!module.trust)
    throw new Error(`infra/trusts/${name}.ts exports no trust, expected: export const trust: Trust`);
  return module.trust;
};
