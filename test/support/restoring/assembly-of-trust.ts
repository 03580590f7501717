import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An assembly of the example trust as one of another trust, beside it. @returns its folder, within the project */
export const assemblyOfTrust = (assembly: string, trust: string): string => {
  const folder = join(dirname(assembly), `${process.pid}-${trust}`);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(assembly)) {
    const [from, to] = [join(assembly, name), join(folder, name)];
    if (name.startsWith('asset.')) symlinkSync(from, to);
    else if (name.endsWith('.template.json'))
      writeFileSync(
        to,
        readFileSync(from, 'utf8').replaceAll(/"TRUST_ID":\s*"[^"]*"/g, `"TRUST_ID": "${trust}"`),
      );
    else cpSync(from, to, { recursive: true });
  }
  return folder;
};
