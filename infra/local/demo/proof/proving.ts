import * as z from 'zod/mini';
import type { Ended } from '../../command-line.ts';
import type { Finding, Part } from '../checks/finding.ts';

const published = z.object({
  keys: z.array(z.object({ key: z.string(), use: z.enum(['checkpoints', 'dossiers']) })),
});

type Use = 'checkpoints' | 'dossiers';

/** The public keys of the deployment for some uses, one a line. */
export const keysFor = async (url: string, ...uses: readonly Use[]): Promise<string> => {
  const answer: unknown = await (await fetch(`${url}/v1/trust/keys`)).json();
  return published
    .parse(answer)
    .keys.filter(({ use }) => uses.includes(use))
    .map(({ key }) => `${key}\n`)
    .join('');
};

/** What a command of `npx daybook` ended with, as a finding: its last line says what is wrong. */
export const heldBy = ({ code, output }: Ended, says: string, part: Part = 'proof'): Finding => ({
  part,
  says,
  problem: code === 0 ? null : lastLine(output),
});

export const lastLine = (output: string): string => output.split('\n').at(-1) ?? '';
