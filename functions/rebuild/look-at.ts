import { joinsOf, listRowsOf, type Source, type SourceRow } from '../../domain/kernel/projection.ts';
import { getAll } from '../../events/log/journal/batches.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { generationKey, type ModelPlace } from '../shared/read-model/generations.ts';
import { listKey, type StoredSource, sourceText } from '../shared/read-model/items.ts';
import { type OpenGeneration, openModels, openSources } from '../shared/read-model/open-models.ts';
import { textOf } from './stored-rows.ts';
import type { RebuildDeps, Run } from './types.ts';

export interface ToLookAt {
  readonly place: ModelPlace;
  readonly source: StreamKey;
  readonly live: number;
  readonly filled: number;
  /** Sort keys of list rows that were seen before, in either generation. */
  readonly seen: readonly string[];
}

/** All that is made of one stream in one generation. */
export interface Look {
  /** Of the stream itself and of those that its list rows look at. */
  readonly commits: string;
  /** Of the rows; empty where there are none. */
  readonly texts: string;
}

export interface BothLooks {
  readonly live: Look;
  readonly filled: Look;
  readonly joins: readonly Source[];
}

/**
 * Both generations at one moment. Null when somebody wrote in between: list rows never change but what is
 * kept of a stream that they are made of is put, too.
 */
export const lookAt = async (deps: RebuildDeps, run: Run, toLookAt: ToLookAt): Promise<BothLooks | null> => {
  const before = await openBoth(deps, toLookAt, []);
  const joins = before.flatMap((open) => joinsIn(run, open, toLookAt));
  for (const open of before) await openSources(deps.table, open, joins);
  const keys = new Set([
    sourceText(toLookAt.source),
    ...toLookAt.seen,
    ...before.flatMap((open) => listKeysIn(run, open, toLookAt)),
  ]);
  const [live, filled] = await Promise.all(before.map((open) => lookIn(deps, open, [...keys])));
  const after = await openBoth(deps, toLookAt, joins);
  const isStill = before.every(
    ({ sources }, index) => revisionsOf(sources) === revisionsOf(after[index]?.sources ?? new Map()),
  );
  return isStill && live !== undefined && filled !== undefined ? { live, filled, joins } : null;
};

const openBoth = async (
  { table, known }: RebuildDeps,
  { place, source, live, filled }: ToLookAt,
  more: readonly Source[],
) => {
  const [open = []] = await openModels(table, known, [
    { place, sources: [source, ...more], generations: [live, filled] },
  ]);
  return open;
};

const rowIn = ({ sources }: OpenGeneration, { source: { stream, id } }: ToLookAt): SourceRow | null => {
  const stored = sources.get(sourceText({ stream, id })) ?? null;
  return stored === null || stored.row === null
    ? null
    : { stream, id, commit: stored.commit, row: stored.row };
};

const joinsIn = ({ projection }: Run, open: OpenGeneration, toLookAt: ToLookAt): readonly Source[] => {
  const row = rowIn(open, toLookAt);
  return row === null ? [] : joinsOf(projection, row);
};

const listKeysIn = ({ projection }: Run, open: OpenGeneration, toLookAt: ToLookAt): readonly string[] => {
  const row = rowIn(open, toLookAt);
  if (row === null) return [];
  const made = listRowsOf(projection, row, (join) => open.sources.get(sourceText(join))?.row ?? null);
  return made.flatMap(({ keys }) => keys.map(listKey));
};

const lookIn = async (
  { table }: RebuildDeps,
  { place, generation, sources }: OpenGeneration,
  sortKeys: readonly string[],
): Promise<Look> => {
  const pk = { S: generationKey(place, generation) };
  const items = await getAll(
    table,
    sortKeys.map((sk) => ({ pk, sk: { S: sk } })),
  );
  const texts = items
    .filter(({ row }) => row !== undefined)
    .map((item) => `${item['sk']?.S} ${textOf(item)}`);
  const commits = [...sources].map(([source, stored]) => `${source} ${stored?.row ? stored.commit : 'none'}`);
  return { commits: commits.join(), texts: texts.toSorted().join('\n') };
};

const revisionsOf = (sources: ReadonlyMap<string, StoredSource | null>): string =>
  [...sources].map(([source, stored]) => `${source} ${stored?.revision}`).join();
