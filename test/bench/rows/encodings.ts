import { brotliCompressSync, constants, deflateRawSync } from 'node:zlib';
import { pack, splitBody } from '../../../events/log/format.ts';
import { median } from '../harness/arithmetic.ts';
import { casesOf } from '../history.ts';

export interface Encoded {
  readonly name: string;
  /** Of the text and the snapshot, without digests and keys. */
  readonly bytes: number;
  /** Microseconds of CPU for one commit. */
  readonly cpu: number;
}

interface Input {
  readonly text: string;
  readonly unhashed: string;
}
type Encode = (input: Input) => Uint8Array;

const joined = ({ text, unhashed }: Input): string => `${text}\n${unhashed}`;
const brotli =
  (quality: number): Encode =>
  (input) =>
    brotliCompressSync(joined(input), {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    });

const encodings: readonly (readonly [string, Encode])[] = [
  ['JSON', (input) => Buffer.from(joined(input))],
  ['brotli 5', brotli(5)],
  ['brotli 11', brotli(11)],
  ['raw deflate', (input) => deflateRawSync(joined(input))],
  ["raw deflate with the log's dictionary (format 1)", pack],
];

/** Commits of three usual events with state, in each encoding. */
export const measureEncodings = async (rounds: number, commits: number): Promise<readonly Encoded[]> => {
  const cases = await casesOf(commits, 1, 3);
  const inputs = cases.map(({ next }) => {
    const { text, unhashed } = splitBody(next['b']?.B ?? new Uint8Array());
    return { text: text.toString(), unhashed: unhashed.toString() };
  });
  const figures = new Map(encodings.map(([name]) => [name, { bytes: 0, cpu: [] as number[] }]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, encode] of encodings) {
      const figure = figures.get(name);
      const start = process.cpuUsage();
      const bytes = inputs.reduce((sum, input) => sum + encode(input).byteLength, 0);
      const { user, system } = process.cpuUsage(start);
      if (figure === undefined || round === 0) continue;
      figure.bytes = bytes / inputs.length;
      figure.cpu.push((user + system) / inputs.length);
    }
  }
  return [...figures].map(([name, { bytes, cpu }]) => ({ name, bytes, cpu: median(cpu) }));
};
