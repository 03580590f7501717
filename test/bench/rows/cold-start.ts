import { randomUUID } from 'node:crypto';
import { type FreshRun, inFreshProcess } from '../../support/fresh-process/fresh-process.ts';
import type { Engine } from '../engine.ts';
import { median, pairedRatio } from '../harness/arithmetic.ts';
import { orderOf } from '../harness/compare.ts';
import { buildColdStarts, type ColdBundle, type Kind } from './cold-start-bundles.ts';
import { type ColdStartPlace, openPlace } from './cold-start-place.ts';

/** One bundle in fresh processes, a run for each round. */
export interface ColdStart extends Omit<ColdBundle, 'file'> {
  readonly runs: readonly FreshRun[];
}

/**
 * From nothing loaded to the first command answered: a command function as it is deployed, and what its SDK
 * clients cost alone.
 */
export const measureColdStarts = async (
  engine: Engine,
  name: string,
  rounds: number,
): Promise<readonly ColdStart[]> => {
  const { bundles, remove } = await buildColdStarts(name);
  const place = await openPlace(engine);
  try {
    const runs: FreshRun[][] = bundles.map(() => []);
    // The first round warms the caches of files up.
    for (let round = 0; round <= rounds; round += 1) {
      for (const at of orderOf(bundles.length, round)) {
        const run = await runOf(bundles[at], place);
        if (round > 0) runs[at]?.push(run);
      }
    }
    return bundles.map(({ file, ...bundle }, at) => ({ ...bundle, runs: runs[at] ?? [] }));
  } finally {
    await place.close();
    remove();
  }
};

const runOf = async (
  bundle: ColdBundle | undefined,
  { environment, newCommand }: ColdStartPlace,
): Promise<FreshRun> => {
  if (bundle === undefined) throw new RangeError('there is no such bundle');
  const { file, isFunction } = bundle;
  const run = await inFreshProcess({
    file,
    environment,
    ...(isFunction && { event: newCommand(randomUUID()) }),
  });
  if (isFunction && run.answer?.statusCode !== 201)
    throw new Error(`${bundle.name} answered ${JSON.stringify(run.answer)}`);
  return run;
};

/** @throws Error when that was not measured */
export const startOf = (starts: readonly ColdStart[], kind: Kind): ColdStart => {
  const found = starts.find((each) => each.kind === kind);
  if (found === undefined) throw new Error(`nothing was measured of ${kind}`);
  return found;
};

export type Moment = 'imported' | 'answered';

/** Milliseconds, the middle of the rounds. */
export const middleTook = ({ runs }: ColdStart, moment: Moment, figure: 'wall' | 'cpu'): number =>
  median(runs.map((run) => run[moment][figure]));

/** How many times as much CPU one takes to load as another, round by round. */
export const importRatio = (one: ColdStart, other: ColdStart): number =>
  pairedRatio(
    one.runs.map(({ imported }) => imported.cpu),
    other.runs.map(({ imported }) => imported.cpu),
  );
