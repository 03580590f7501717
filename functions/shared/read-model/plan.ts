import type { Projection, Source } from '../../../domain/kernel/projection.ts';
import type { ReadCommit } from '../../../events/log/types.ts';
import { type FoldDeps, foldCommits } from './fold-row.ts';
import { sourceIn, sourceText } from './items.ts';
import { joinsAt, type KeptAt, listsAt, projected } from './made-from.ts';
import { type OpenGeneration, openSources } from './open-models.ts';
import {
  type BeforeAndAfter,
  type Changed,
  listWrites,
  sourceWrites,
  summaryWrite,
  type Write,
} from './plan-writes.ts';
import type { PatientTable } from './read-model-table.ts';

/** A stream with its commits after those that some row reflects. */
export interface Subject {
  readonly source: Source;
  readonly commits: readonly ReadCommit[];
}

export interface PlanDeps extends FoldDeps {
  readonly table: PatientTable;
  readonly projection: Projection;
}

/**
 * All that follows from the commits of some streams in one generation: what is kept of them, the list rows of
 * these streams and of those that look at them, the numbers of the summary. Nothing where the rows reflect
 * the commits already.
 * @throws StreamNotProjected
 */
export const planOf = async (
  deps: PlanDeps,
  open: OpenGeneration,
  subjects: readonly Subject[],
): Promise<readonly Write[]> => {
  const { projection } = deps;
  const changed = subjects.flatMap((subject) => changedBy(deps, open, subject));
  if (changed.length === 0) return [];
  const around = aroundOf(open, changed);
  const affected = await affectedBy(deps, open, changed, around);
  const [old, made] = [
    listsAt(projection, affected, around.before),
    listsAt(projection, affected, around.after),
  ];
  return [
    ...sourceWrites(projection, open, changed, around),
    ...listWrites(open, old, made),
    summaryWrite(open, old, made, newestDay(subjects, changed)),
  ];
};

const changedBy = (
  deps: PlanDeps,
  open: OpenGeneration,
  { source, commits }: Subject,
): readonly Changed[] => {
  const before = open.sources.get(sourceText(source)) ?? null;
  const after = projected(() =>
    foldCommits(deps, deps.projection, before ?? { commit: 0, row: null }, commits),
  );
  const isShown = after.row !== null || before !== null;
  return isShown && after.commit > (before?.commit ?? 0) ? [{ source, before, after }] : [];
};

const aroundOf = (open: OpenGeneration, changed: readonly Changed[]): BeforeAndAfter => {
  const kept = new Map(changed.map(({ source, after }) => [sourceText(source), after]));
  const before: KeptAt = (source) => open.sources.get(sourceText(source)) ?? null;
  return { before, after: (source) => kept.get(sourceText(source)) ?? before(source) };
};

/** The changed streams and those that look at them, once all is read that the rows of either are made of. */
const affectedBy = async (
  { table, projection }: PlanDeps,
  open: OpenGeneration,
  changed: readonly Changed[],
  { before, after }: BeforeAndAfter,
): Promise<readonly Source[]> => {
  const joins = (source: Source) => [
    ...joinsAt(projection, source, before),
    ...joinsAt(projection, source, after),
  ];
  const dependents = changed.flatMap((one) => one.before?.dependents ?? []).map(sourceIn);
  await openSources(table, open, [...dependents, ...changed.flatMap(({ source }) => joins(source))]);
  await openSources(table, open, dependents.flatMap(joins));
  const affected = [...changed.map(({ source }) => source), ...dependents];
  return [...new Map(affected.map((source) => [sourceText(source), source])).values()];
};

/**
 * The UTC day on which the newest commit of all was recorded, which has come in London, too; of streams that
 * show nothing none counts.
 */
const newestDay = (subjects: readonly Subject[], changed: readonly Changed[]): string => {
  const shown = new Set(changed.filter(({ after }) => after.row !== null).map(({ source }) => source));
  const days = subjects.flatMap(({ source, commits }) =>
    shown.has(source) ? (commits.at(-1)?.commit.recordedAt.slice(0, 10) ?? []) : [],
  );
  return days.toSorted().at(-1) ?? '';
};
