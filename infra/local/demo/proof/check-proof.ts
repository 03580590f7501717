import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Daybook, daybookAs, type Ended } from '../../command-line.ts';
import type { LocalStack } from '../../local-stack.ts';
import { cast, infantSchool, primarySchool } from '../cast.ts';
import type { Finding } from '../checks/finding.ts';

const published = z.object({ keys: z.array(z.object({ key: z.string(), use: z.string() })) });

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
    writeFileSync(keyFile, await checkpointKeys(stack.url));
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

const checkpointKeys = async (url: string): Promise<string> => {
  const answer: unknown = await (await fetch(`${url}/v1/trust/keys`)).json();
  return published
    .parse(answer)
    .keys.filter(({ use }) => use === 'checkpoints')
    .map(({ key }) => `${key}\n`)
    .join('');
};

const heldBy = ({ code, output }: Ended, says: string): Finding => ({
  part: 'proof',
  says,
  problem: code === 0 ? null : lastLine(output),
});

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

const lastLine = (output: string): string => output.split('\n').at(-1) ?? '';
