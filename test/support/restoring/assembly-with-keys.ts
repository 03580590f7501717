import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Variables of functions that check what was signed. */
const CHECKING = /"SIGNING_KEY_IDS":/g;

/**
 * An assembly as it is synthesised with `formerKeys`, beside the one that it is made of. @returns its folder,
 * within the project
 */
export const assemblyWithKeys = (assembly: string, keys: readonly string[]): string => {
  const folder = join(dirname(assembly), `${process.pid}-restored`);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(assembly)) {
    const [from, to] = [join(assembly, name), join(folder, name)];
    if (name.startsWith('asset.')) symlinkSync(from, to);
    else if (name.endsWith('.template.json')) writeFileSync(to, withKeys(readFileSync(from, 'utf8'), keys));
    else cpSync(from, to, { recursive: true });
  }
  return folder;
};

const withKeys = (template: string, keys: readonly string[]): string =>
  template.replaceAll(CHECKING, `"FORMER_KEYS": ${JSON.stringify(keys.join(','))}, "SIGNING_KEY_IDS":`);
