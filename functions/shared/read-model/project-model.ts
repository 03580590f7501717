import type { Projection } from '../../../domain/kernel/projection.ts';
import { logKey } from '../../../events/log/key.ts';
import type { ReadCommit, StreamKey } from '../../../events/log/types.ts';
import { atOnce } from '../lambda/at-once.ts';
import { beforeNextTry } from '../lambda/patience.ts';
import { fittingPlan } from './fitting-plan.ts';
import type { FoldDeps } from './fold-row.ts';
import { sourceText } from './items.ts';
import { type KnownGenerations, type OpenGeneration, openModels } from './open-models.ts';
import type { Write } from './plan-writes.ts';
import type { ReadCommits } from './read-commits.ts';
import type { PatientTable } from './read-model-table.ts';
import { writeRows } from './write-rows.ts';

export interface ProjectModelDeps extends FoldDeps {
  readonly table: PatientTable;
  readonly known: KnownGenerations;
}

/** Streams of one school that are to be projected into one model. */
export interface ToProject {
  readonly projection: Projection;
  readonly school: string;
  readonly streams: readonly StreamKey[];
  /** Null: those that are open, as the pointer says. */
  readonly generations: readonly number[] | null;
}

/** What came of one stream: the newest commit that it has, and whether something of it was written. */
export type Projected = { readonly commit: number; readonly isNew: boolean } | { readonly error: unknown };

/** By log key. */
export type Outcome = ReadonlyMap<string, Projected>;

/** Reads of the log that go on at once. */
export const READS_AT_ONCE = 8;
/** Tries for one transaction; more writers than this do not meet at one model of a school. */
const TRIES = 20;

export const wantedOf = ({ projection: { model }, school, streams: sources, generations }: ToProject) => ({
  place: { school, model },
  sources,
  generations,
});

/** The newest commit of a stream that its rows reflect in every open generation. */
export const reflectedBy = (open: readonly OpenGeneration[], key: StreamKey): number =>
  Math.min(...open.map(({ sources }) => sources.get(sourceText(key))?.commit ?? 0));

/**
 * Projects streams into one model, a transaction after the other, until every stream is settled. Each round
 * writes something, settles a stream, or looks behind commits of which nothing is kept: none is gone through
 * twice.
 */
export const projectModel = async (
  deps: ProjectModelDeps,
  read: ReadCommits,
  model: ToProject,
  opened: readonly OpenGeneration[],
): Promise<Outcome> => {
  const outcome = new Map<string, Projected>();
  const written = new Set<string>();
  const passed = new Map<string, number>();
  let [left, open, lost] = [model.streams, opened, 0];
  while (left.length > 0) {
    const round = await oneRound(deps, read, { ...model, streams: left, passed }, open);
    note(round, outcome, written);
    for (const [key, commit] of round.passed) passed.set(key, commit);
    left = left.filter((key) => !outcome.has(logKey(key)));
    lost = round.isLost ? lost + 1 : 0;
    if (lost === TRIES) return allLost(outcome, left);
    if (left.length > 0) open = await openAgain(deps, { ...model, streams: left }, lost);
  }
  return outcome;
};

const note = (round: Round, outcome: Map<string, Projected>, written: Set<string>): void => {
  for (const key of round.written) written.add(key);
  for (const [key, error] of round.failed) outcome.set(key, { error });
  for (const [key, commit] of round.settled) outcome.set(key, { commit, isNew: written.has(key) });
};

/** What was read before is old by now: others wrote, or we did. */
const openAgain = async (
  { table, known }: ProjectModelDeps,
  model: ToProject,
  lost: number,
): Promise<readonly OpenGeneration[]> => {
  if (lost > 0) await beforeNextTry(table, lost);
  const [open = []] = await openModels(table, known, [wantedOf(model)]);
  return open;
};

const allLost = (outcome: Outcome, left: readonly StreamKey[]): Outcome => {
  const error = new Error(`the rows of a model were taken by other writers ${TRIES} times`);
  return new Map([...outcome, ...left.map((key) => [logKey(key), { error }] as const)]);
};

/** What one transaction did; all keys are log keys. */
interface Round {
  /** Newest commits of the streams that are done with. */
  readonly settled: ReadonlyMap<string, number>;
  readonly failed: ReadonlyMap<string, unknown>;
  readonly written: readonly string[];
  /** Up to which commit nothing is kept of some streams: the next round begins behind it. */
  readonly passed: ReadonlyMap<string, number>;
  /** Whether others were first, so that all was in vain. */
  readonly isLost: boolean;
}

interface Subject {
  readonly source: StreamKey;
  readonly commits: readonly ReadCommit[];
  /** Whether the commits come to the end of the stream. */
  readonly areAll: boolean;
  readonly newest: number;
}

const oneRound = async (
  deps: ProjectModelDeps,
  read: ReadCommits,
  { projection, streams, passed }: ToProject & Pick<Round, 'passed'>,
  open: readonly OpenGeneration[],
): Promise<Round> => {
  const looked = await atOnce(READS_AT_ONCE, streams, (source) => {
    const after = Math.max(reflectedBy(open, source), passed.get(logKey(source)) ?? 0);
    return subjectOf(read, source, after);
  });
  const subjects = looked.flatMap((one) => ('error' in one ? [] : [one]));
  const { writes, ahead, taken, failed } = await fittingPlan({ ...deps, projection }, open, subjects);
  const failures = new Map<string, unknown>([
    ...looked.flatMap((one) => ('error' in one ? [[logKey(one.source), one.error] as const] : [])),
    ...failed.map(([{ source }, error]) => [logKey(source), error] as const),
  ]);
  if (writes.length > 0 && !(await writeAll(deps, [...ahead, writes])))
    return { settled: new Map(), failed: failures, written: [], passed: new Map(), isLost: true };
  const keys = new Set(writes.map(({ sk }) => sk));
  const whole = taken.filter(
    ({ areAll, newest, commits }) => areAll && (commits.at(-1)?.commit.commit ?? newest) === newest,
  );
  const isWritten = ({ source }: Subject): boolean => keys.has(sourceText(source));
  return {
    settled: new Map(whole.map(({ source, newest }) => [logKey(source), newest])),
    failed: failures,
    written: taken.filter(isWritten).map(({ source }) => logKey(source)),
    passed: new Map(
      taken
        .filter((one) => !isWritten(one))
        .map(({ source, commits }) => [logKey(source), commits.at(-1)?.commit.commit ?? 0]),
    ),
    isLost: false,
  };
};

/** One after the other; false where one of them was in vain, and the ones behind it are not tried. */
const writeAll = async (
  { table }: ProjectModelDeps,
  transactions: readonly (readonly Write[])[],
): Promise<boolean> => {
  for (const writes of transactions) if (!(await writeRows(table, writes))) return false;
  return true;
};

const subjectOf = async (
  read: ReadCommits,
  source: StreamKey,
  after: number,
): Promise<Subject | { source: StreamKey; error: unknown }> => {
  try {
    const { commits, areAll } = await read(source, after);
    return { source, commits, areAll, newest: commits.at(-1)?.commit.commit ?? after };
  } catch (error) {
    return { source, error };
  }
};
