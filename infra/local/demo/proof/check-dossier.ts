import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { daybookAs } from '../../command-line.ts';
import type { LocalStack } from '../../local-stack.ts';
import type { Finding } from '../checks/finding.ts';
import { heldBy, keysFor, lastLine } from './proving.ts';

/** Of which incident, who asks for it, and ids of the story that its twin must not name. */
export interface AskedDossier {
  readonly school: string;
  readonly incident: string;
  readonly as: string;
  readonly named: readonly string[];
}

/**
 * The dossier of an incident is made, once in full and once anonymised; both verify, the twin names nobody.
 */
export async function checkDossier(
  stack: Pick<LocalStack, 'url' | 'tokenFor'>,
  { school, incident, as, named }: AskedDossier,
): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-demo-'));
  try {
    const daybook = await daybookAs(stack, as);
    const out = join(folder, incident);
    const made = await daybook('dossier', incident, '--school', school, '--out', out);
    if (made.code !== 0) return [heldBy(made, `${school}: the dossier of ${incident} is made`)];
    const keyFile = join(folder, 'keys.txt');
    writeFileSync(keyFile, await keysFor(stack.url, 'checkpoints', 'dossiers'));
    const ended = await Promise.all(
      ['full', 'anonymised'].map((which) => daybook('verify', join(out, which), '--key', keyFile)),
    );
    const failed = ended.find(({ code }) => code !== 0);
    const page = readFileSync(join(out, 'anonymised', 'index.html'), 'utf8');
    const found = named.filter((id) => page.includes(id));
    return [
      {
        part: 'proof',
        says: `${school}: the dossier of ${incident} is made, signed, and verifies`,
        problem: failed === undefined ? null : lastLine(failed.output),
      },
      {
        part: 'privacy',
        says: 'its anonymised twin names nobody',
        problem: found.length === 0 ? null : `it names ${found.join(', ')}`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
