import { type Change, tallied } from '../../../domain/kernel/counts.ts';
import {
  type Joined,
  joinsOf,
  type ListRow,
  listRowsOf,
  type Projection,
  type Source,
  type SourceRow,
} from '../../../domain/kernel/projection.ts';
import type { ReadCommit } from '../../../events/log/types.ts';
import { type FoldDeps, foldCommits, type Kept } from './fold-row.ts';
import { generationKey } from './generations.ts';
import {
  type Item,
  listAttributes,
  listKey,
  type StoredSource,
  SUMMARY,
  sourceAttributes,
  sourceIn,
  sourceText,
  summaryAttributes,
} from './items.ts';
import { type OpenGeneration, openSources } from './open-models.ts';
import type { PatientTable } from './read-model-table.ts';
import { rowText } from './row-text.ts';

/** A stream with its commits after those that some row reflects. */
export interface Subject {
  readonly source: Source;
  readonly commits: readonly ReadCommit[];
}

/** One write of a transaction. */
export interface Write {
  readonly pk: string;
  readonly sk: string;
  /** Null: the item is removed. */
  readonly attributes: Item | null;
  /** The revision that the item must still have (null: it must not be there); left out where another item of the transaction guards it. */
  readonly revision?: number | null;
}

/** The projection itself failed at a stream: it is a bug, and no other stream's. */
export class StreamNotProjected extends Error {
  override readonly name = 'StreamNotProjected';
}

export interface PlanDeps extends FoldDeps {
  readonly table: PatientTable;
  readonly projection: Projection;
}

interface Changed {
  readonly source: Source;
  readonly before: StoredSource | null;
  readonly after: Kept;
}

/**
 * All that follows from the commits of some streams in one generation: what is kept of them, the list rows of these streams and of those
 * that look at them, the numbers of the summary. Nothing where the rows reflect the commits already.
 * @throws StreamNotProjected
 */
export const planOf = async (deps: PlanDeps, open: OpenGeneration, subjects: readonly Subject[]): Promise<readonly Write[]> => {
  const changed = subjects.flatMap((subject) => changedBy(deps, open, subject));
  if (changed.length === 0) return [];
  const kept = new Map(changed.map((one) => [sourceText(one.source), one.after]));
  const before = (source: Source): Kept | null => open.sources.get(sourceText(source)) ?? null;
  const after = (source: Source): Kept | null => kept.get(sourceText(source)) ?? before(source);
  const dependents = changed.flatMap((one) => one.before?.dependents ?? []).map(sourceIn);
  await openSources(deps.table, open, [...dependents, ...changed.flatMap(({ source }) => joinsAround(deps, source, before, after))]);
  await openSources(
    deps.table,
    open,
    dependents.flatMap((source) => joinsAround(deps, source, before, after)),
  );
  const affected = [...new Map([...changed.map(({ source }) => source), ...dependents].map((one) => [sourceText(one), one])).values()];
  const [old, made] = [before, after].map((at) => listsOf(deps, affected, at));
  const days = changed.flatMap(({ source, after: { row } }) => (row === null ? [] : lastDayOf(subjects, source)));
  return [
    ...sourceWrites(deps, open, changed, { before, after }),
    ...listWrites(open, old?.rows ?? new Map(), made?.rows ?? new Map()),
    summaryWrite(open, [...changesOf(old?.listed ?? [], -1), ...changesOf(made?.listed ?? [], 1)], days.toSorted().at(-1) ?? ''),
  ];
};

type KeptAt = (source: Source) => Kept | null;

const changedBy = (deps: PlanDeps, open: OpenGeneration, { source, commits }: Subject): readonly Changed[] => {
  const before = open.sources.get(sourceText(source)) ?? null;
  const after = guarded(() => foldCommits(deps, deps.projection, before ?? { commit: 0, row: null }, commits));
  const isShown = after.row !== null || before !== null;
  return isShown && after.commit > (before?.commit ?? 0) ? [{ source, before, after }] : [];
};

const guarded = <T>(compute: () => T): T => {
  try {
    return compute();
  } catch (cause) {
    throw new StreamNotProjected('a stream could not be projected', { cause });
  }
};

const rowAt = (at: KeptAt, source: Source): SourceRow | null => {
  const kept = at(source);
  return kept === null || kept.row === null ? null : { ...source, commit: kept.commit, row: kept.row };
};

const joinsAt = ({ projection }: PlanDeps, source: Source, at: KeptAt): readonly Source[] => {
  const row = rowAt(at, source);
  return row === null ? [] : guarded(() => joinsOf(projection, row));
};

const joinsAround = (deps: PlanDeps, source: Source, before: KeptAt, after: KeptAt): readonly Source[] => [
  ...joinsAt(deps, source, before),
  ...joinsAt(deps, source, after),
];

interface Lists {
  readonly listed: readonly ListRow[];
  /** By sort key. */
  readonly rows: ReadonlyMap<string, { readonly source: Source; readonly text: string }>;
}

const listsOf = ({ projection }: PlanDeps, affected: readonly Source[], at: KeptAt): Lists =>
  guarded(() => {
    const joined: Joined = (source) => at(source)?.row ?? null;
    const made = affected.flatMap((source) => {
      const row = rowAt(at, source);
      return row === null ? [] : listRowsOf(projection, row, joined).map((listed) => ({ source, listed, text: rowText(listed.row) }));
    });
    const rows = made.flatMap(({ source, listed, text }) => listed.keys.map((key) => [listKey(key), { source, text }] as const));
    return { listed: made.map(({ listed }) => listed), rows: new Map(rows) };
  });

const changesOf = (listed: readonly ListRow[], times: Change['times']): readonly Change[] =>
  listed.map(({ counts = {} }) => ({ counts, times }));

/** The UTC day on which the newest commit of a stream was recorded, which has come in London, too. */
const lastDayOf = (subjects: readonly Subject[], source: Source): readonly string[] =>
  subjects.filter((one) => one.source === source).flatMap(({ commits }) => commits.at(-1)?.commit.recordedAt.slice(0, 10) ?? []);

/** What is kept of the changed streams, and which streams look at which from now on. */
const sourceWrites = (
  deps: PlanDeps,
  open: OpenGeneration,
  changed: readonly Changed[],
  { before, after }: { readonly before: KeptAt; readonly after: KeptAt },
): readonly Write[] => {
  const next = new Map(changed.map((one) => [sourceText(one.source), { ...(one.before ?? nothing), ...one.after }]));
  const look = (source: Source, by: Source, isLooking: boolean) => {
    const known = next.get(sourceText(source)) ?? open.sources.get(sourceText(source)) ?? nothing;
    const others = known.dependents.filter((one) => one !== sourceText(by));
    next.set(sourceText(source), { ...known, dependents: isLooking ? [...others, sourceText(by)].toSorted() : others });
  };
  for (const { source } of changed) {
    for (const gone of joinsAt(deps, source, before)) look(gone, source, false);
    for (const join of joinsAt(deps, source, after)) look(join, source, true);
  }
  return [...next].flatMap(([sk, stored]) => sourceWrite(open, sk, stored));
};

const nothing: StoredSource = { commit: 0, row: null, dependents: [], revision: 0 };

/** Written where it changed; what neither shows anything nor is looked at is not kept. */
const sourceWrite = ({ place, generation, sources }: OpenGeneration, sk: string, stored: StoredSource): readonly Write[] => {
  const before = sources.get(sk) ?? null;
  const isKept = stored.row !== null || stored.dependents.length > 0;
  const isSame = before !== null && before.commit === stored.commit && before.dependents.join() === stored.dependents.join();
  if (isSame || (before === null && !isKept)) return [];
  const attributes = isKept ? sourceAttributes({ ...stored, revision: (before?.revision ?? 0) + 1 }) : null;
  return [{ pk: generationKey(place, generation), sk, attributes, revision: before?.revision ?? null }];
};

const listWrites = ({ place, generation }: OpenGeneration, old: Lists['rows'], made: Lists['rows']): readonly Write[] => {
  const pk = generationKey(place, generation);
  const gone = [...old.keys()].filter((sk) => !made.has(sk)).map((sk) => ({ pk, sk, attributes: null }));
  const come = [...made]
    .filter(([sk, { text }]) => old.get(sk)?.text !== text)
    .map(([sk, { source, text }]) => ({ pk, sk, attributes: listAttributes(source, text) }));
  return [...gone, ...come];
};

/** Every change of a model raises its summary, so that of two writers that met one has to look again. */
const summaryWrite = ({ place, generation, summary }: OpenGeneration, changes: readonly Change[], at: string): Write => {
  const { tally, revision } = summary;
  const attributes = summaryAttributes(tallied(tally, changes, at), (revision ?? 0) + 1);
  return { pk: generationKey(place, generation), sk: SUMMARY, attributes, revision };
};
