import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Daybook, daybookAs } from '../../command-line.ts';
import type { LocalStack } from '../../local-stack.ts';
import { cast, infantSchool, primarySchool } from '../cast.ts';
import type { Finding } from '../checks/finding.ts';
import { heldBy, keysFor, lastLine } from './proving.ts';

/**
 * The end of the story: exported as an auditor exports it, verified offline, altered by one byte, and
 * verified again.
 */
export async function checkProof(stack: Pick<LocalStack, 'url' | 'tokenFor'>): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-demo-'));
  try {
    const daybook = await daybookAs(stack, cast.trust.auditor);
    // Here the key comes from the deployment itself; an auditor gets it elsewhere, or it would prove nothing.
    const keyFile = join(folder, 'key.txt');
    writeFileSync(keyFile, await keysFor(stack.url, 'checkpoints'));
    const exports = await Promise.all(
      [infantSchool, primarySchool].map(async (school) => {
        const ended = await daybook(
          'export',
          '--school',
          school,
          '--out',
          join(folder, school),
          '--now',
          '--key',
          keyFile,
        );
        return heldBy(ended, `${school}: the record is exported, and verifies with the public key`);
      }),
    );
    const isWhole = exports.every(({ problem }) => problem === null);
    return isWhole
      ? [...exports, await alteredIsFound(daybook, join(folder, infantSchool), keyFile)]
      : exports;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Somebody changes one byte in the middle of what was exported: the verifier must say so, and say where. */
const alteredIsFound = async (daybook: Daybook, bundle: string, keyFile: string): Promise<Finding> => {
  const file = join(bundle, 'commits.jsonl');
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  const { code, output } = await daybook('verify', bundle, '--key', keyFile);
  const fault = /^ *- (position \d+, .*)$/m.exec(output)?.[1];
  const isFound = code === 1 && fault !== undefined;
  return {
    part: 'proof',
    says: `one byte of it is altered, and found: ${fault ?? ''}`,
    problem: isFound ? null : lastLine(output),
  };
};
