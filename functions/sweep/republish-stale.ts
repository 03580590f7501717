import type { Projection } from '../../domain/kernel/projection.ts';
import { DUE_DATES } from '../shared/deadlines/due-dates.ts';
import { log } from '../shared/lambda/log.ts';
import { keyOf } from '../shared/publishing/deliver.ts';
import { publishCommits } from '../shared/publishing/publish-commits.ts';
import { foldCommits } from '../shared/read-model/fold-row.ts';
import { sourceText } from '../shared/read-model/items.ts';
import { hasEventsAfter } from './has-events-after.ts';
import { rowCommits } from './row-commits.ts';
import type { Run } from './run.ts';
import type { NewestCommit } from './scan-log.ts';
import { staleDues } from './stale-dues.ts';
import type { HandedOver, SweepDeps } from './types.ts';

/**
 * Publishes again the newest commit of each stream that a read model or its due dates have not caught up with: so that the projector
 * reads the log. Answers how many streams each model is behind, and how many were published again: not one whose newest commit is not
 * as it was journaled.
 */
export const republishStale = async (
  deps: SweepDeps,
  run: Run,
  school: string,
  streams: readonly NewestCommit[],
): Promise<Stale> => {
  const dues = await behindInDues(deps, run, school, streams);
  const stale = new Set(dues);
  const behind: Record<string, number> = dues.length > 0 ? { [DUE_DATES]: dues.length } : {};
  for (const projection of deps.projections) {
    const { model } = projection;
    const rows = await rowCommits(
      { client: deps.client, tableName: deps.readModelTable },
      school,
      projection,
    );
    for (const newest of streams.filter(({ key }) => Object.hasOwn(projection.streams, key.stream))) {
      if (
        run.isSuspect(newest.key) ||
        !(await run.onStream(newest, () => isBehind(deps, projection, newest, rows)))
      )
        continue;
      log('swept', { ...newest.key, commit: newest.commit, model });
      stale.add(newest);
      behind[model] = (behind[model] ?? 0) + 1;
    }
  }
  let published = 0;
  for (const newest of stale)
    if (await run.onStream(newest, () => publishAgain(deps, run, newest))) published += 1;
  return { rung: published, dues: dues.length, behind };
};

const behindInDues = async (
  deps: SweepDeps,
  run: Run,
  school: string,
  streams: readonly NewestCommit[],
): Promise<readonly NewestCommit[]> => {
  const dues = await staleDues(deps, run, school, streams);
  for (const { key, commit } of dues) log('swept', { ...key, commit, model: DUE_DATES });
  return dues;
};

type Stale = Pick<HandedOver, 'rung' | 'dues' | 'behind'>;

/** A stream of which nothing is kept may have nothing to show, such as a device that was never lent: only folding it tells. */
const isBehind = async (
  deps: SweepDeps,
  projection: Projection,
  { key, commit }: NewestCommit,
  rows: ReadonlyMap<string, number>,
): Promise<boolean> => {
  const reflected = rows.get(sourceText(key));
  if (reflected !== undefined && reflected >= commit) return false;
  if (reflected !== undefined) return hasEventsAfter(deps, key, reflected);
  const commits = await Array.fromAsync(deps.log.commitsAfter(key, 0));
  return foldCommits(deps, projection, { commit: 0, row: null }, commits).row !== null;
};

const publishAgain = async (deps: SweepDeps, run: Run, { key, commit }: NewestCommit): Promise<boolean> => {
  const [read, place] = [await deps.log.readCommit(key, commit), await deps.journal.placeOf(key, commit)];
  // Nobody hears of a commit without events: the one before it names the stream as well.
  if (read !== null && read.commit.events.length === 0 && commit > 1)
    return publishAgain(deps, run, { key, commit: commit - 1 });
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
