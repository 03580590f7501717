import type { Projection } from '../../domain/kernel/projection.ts';
import { DUE_DATES } from '../shared/deadlines/due-dates.ts';
import { log } from '../shared/lambda/log.ts';
import { keyOf } from '../shared/publishing/deliver.ts';
import { publishCommits } from '../shared/publishing/publish-commits.ts';
import { createLiveGenerations } from '../shared/read-model/generations.ts';
import { sourceText } from '../shared/read-model/items.ts';
import { notReflected } from '../shared/read-model/not-reflected.ts';
import type { School } from './look-at.ts';
import { rowCommits, rowCommitsOf } from './row-commits.ts';
import type { Run } from './run.ts';
import type { NewestCommit } from './scan-log.ts';
import { staleDues } from './stale-dues.ts';
import type { HandedOver, SweepDeps } from './types.ts';

/**
 * Publishes again the newest commit of each stream that a read model or its due dates have not caught up
 * with: so that the projector reads the log. Answers how many streams each model is behind, and how many were
 * published again: not one whose newest commit is not as it was journaled.
 */
export const republishStale = async (deps: SweepDeps, run: Run, portion: Portion): Promise<Stale> => {
  const { streams } = portion;
  const dues = await behindInDues(deps, run, portion);
  const stale = new Set(dues);
  const behind: Record<string, number> = dues.length > 0 ? { [DUE_DATES]: dues.length } : {};
  const models = await reflectedIn(deps, portion);
  for (const newest of streams.filter(({ key }) => !run.isSuspect(key))) {
    const { key, commit } = newest;
    const of = models.filter(({ projection }) => Object.hasOwn(projection.streams, key.stream));
    for (const model of (await run.onStream(newest, () => modelsBehind(deps, newest, of))) ?? []) {
      log('swept', { ...key, commit, model });
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
  portion: Portion,
): Promise<readonly NewestCommit[]> => {
  const dues = await staleDues(deps, run, portion);
  for (const { key, commit } of dues) log('swept', { ...key, commit, model: DUE_DATES });
  return dues;
};

type Stale = Pick<HandedOver, 'rung' | 'dues' | 'behind'>;

type Portion = Pick<School, 'school' | 'streams' | 'isWhole'>;

/** A model, and which commit of each stream its rows reflect, by `<stream>/<id>`. */
interface Reflected {
  readonly projection: Projection;
  readonly rows: ReadonlyMap<string, number>;
}

const reflectedIn = async (
  deps: SweepDeps,
  { school, streams, isWhole }: Portion,
): Promise<readonly Reflected[]> => {
  const table = { client: deps.client, tableName: deps.readModelTable };
  const liveAt = createLiveGenerations(table);
  const models: Reflected[] = [];
  for (const projection of deps.projections)
    models.push({
      projection,
      rows: isWhole
        ? await rowCommits(table, liveAt, school, projection)
        : await rowCommitsOf(table, liveAt, projection, streams),
    });
  return models;
};

/** Names of the models that have not caught up with a stream, which is read once for all of them. */
const modelsBehind = async (
  { log, catalogue }: SweepDeps,
  { key, commit }: NewestCommit,
  models: readonly Reflected[],
): Promise<readonly string[]> => {
  const open = models
    .map(({ projection, rows }) => ({ projection, reflected: rows.get(sourceText(key)) ?? 0 }))
    .filter(({ reflected }) => reflected < commit);
  if (open.length === 0) return [];
  const from = Math.min(...open.map(({ reflected }) => reflected));
  const commits = await Array.fromAsync(log.commitsAfter(key, from));
  return open
    .filter(
      ({ projection, reflected }) => notReflected({ catalogue }, projection, reflected, commits).length > 0,
    )
    .map(({ projection }) => projection.model);
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
