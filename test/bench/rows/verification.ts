import { hash } from 'node:crypto';
import { parseCommit } from '../../../events/log/commit-text.ts';
import { verifyBundle } from '../../../events/log/proof/verify/verify.ts';
import { bundleOf, key, readerOf } from '../../support/bundles/make-bundle.ts';
import { median } from '../harness/arithmetic.ts';
import type { History } from './replay.ts';

export interface Verified {
  readonly commits: number;
  readonly bytes: number;
  /** A whole export: files, journal, chains, leaves, root, signature. */
  readonly eventsPerSecond: number;
  /** The same bytes, each line parsed and hashed and nothing else. */
  readonly floorPerSecond: number;
}

/** @throws Error when the verifier finds a fault in the sound bundle */
export const measureVerification = async ({ texts, events }: History, rounds: number): Promise<Verified> => {
  const files = await bundleOf(texts.map(parseCommit));
  const bytes = files.values().reduce((sum, file) => sum + file.byteLength, 0);
  const times: { readonly own: number; readonly floor: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const own = await seconds(async () => {
      const { holds } = await verifyBundle(readerOf(files), { keys: [key] });
      if (!holds) throw new Error('the bundle of the bench does not hold');
    });
    const floor = await seconds(async () => {
      for (const file of files.values())
        for (const line of Buffer.from(file).toString().split('\n')) parsedAndHashed(line);
    });
    if (round > 0) times.push({ own, floor });
  }
  return {
    commits: texts.length,
    bytes,
    eventsPerSecond: events / median(times.map(({ own }) => own)),
    floorPerSecond: events / median(times.map(({ floor }) => floor)),
  };
};

const parsedAndHashed = (line: string): unknown =>
  line.startsWith('{"') && line.endsWith('}') ? [hash('sha256', line), JSON.parse(line)] : null;

const seconds = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1e3;
};
