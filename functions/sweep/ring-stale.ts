import type { Projection } from '../../domain/kernel/projection.ts';
import { DUE_DATES } from '../shared/deadlines/due-dates.ts';
import { log } from '../shared/lambda/log.ts';
import { keyOf } from '../shared/publishing/deliver.ts';
import { publishCommits } from '../shared/publishing/publish-commits.ts';
import { foldAfter } from '../shared/read-model/fold-row.ts';
import { rowCommits } from './row-commits.ts';
import type { Run } from './run.ts';
import type { NewestCommit } from './scan-log.ts';
import { staleDues } from './stale-dues.ts';
import type { SweepDeps, SweepResult } from './types.ts';

/**
 * Publishes again the newest commit of each stream that a read model or its due dates have not caught up with, so
 * that the projector reads the log. Answers how many were: none whose newest commit is not as it was journaled.
 */
export const ringStale = async (
  deps: SweepDeps,
  run: Run,
  school: string,
  streams: readonly NewestCommit[],
): Promise<Pick<SweepResult, 'rung' | 'dues'>> => {
  const stale = new Set<NewestCommit>();
  for (const projection of deps.projections) {
    const { model } = projection;
    const rows = await rowCommits({ client: deps.client, tableName: deps.readModelTable }, { school, model });
    for (const newest of streams.filter(({ key }) => Object.hasOwn(projection.streams, key.stream))) {
      if (run.isSuspect(newest.key) || !(await run.onStream(newest, () => isBehind(deps, projection, newest, rows)))) continue;
      log('swept', { ...newest.key, commit: newest.commit, model });
      stale.add(newest);
    }
  }
  const dues = (await staleDues(deps, school, streams)).filter(({ key }) => !run.isSuspect(key));
  for (const newest of dues) {
    log('swept', { ...newest.key, commit: newest.commit, model: DUE_DATES });
    stale.add(newest);
  }
  let rung = 0;
  for (const newest of stale) if (await run.onStream(newest, () => ring(deps, run, newest))) rung += 1;
  return { rung, dues: dues.length };
};

/** A stream without a row may have none to show, such as a device that was never lent: only folding it tells. */
const isBehind = async (
  deps: SweepDeps,
  projection: Projection,
  { key, commit }: NewestCommit,
  rows: ReadonlyMap<string, number>,
): Promise<boolean> => {
  const reflected = rows.get(`${key.stream}/${key.id}`);
  if (reflected !== undefined) return reflected < commit;
  return (await foldAfter({ ...deps, projection }, key, null)) !== null;
};

const ring = async (deps: SweepDeps, run: Run, { key, commit }: NewestCommit): Promise<boolean> => {
  const [read, place] = [await deps.log.readCommit(key, commit), await deps.journal.placeOf(key, commit)];
  if (read === null || place === null || run.isSuspect(key)) return false;
  const { position, hash } = place;
  if (read.hash !== hash) {
    await run.report({ key, commit, reason: 'altered' });
    return false;
  }
  for (const failed of await publishCommits(deps, [{ read, position }])) {
    await deps.deadLetters({ reason: 'not-published', key: keyOf(failed.read), position });
  }
  return true;
};
