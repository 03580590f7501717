import type { Projection } from '../../domain/kernel/projection.ts';
import { generationKey, type LiveGenerations } from '../shared/read-model/generations.ts';
import { type Item, isSourceKey, SUMMARY } from '../shared/read-model/items.ts';
import { queryAll } from '../shared/read-model/query-all.ts';
import type { ReadModelTable } from '../shared/read-model/read-model-table.ts';

/** What is kept of a stream, as it stands there. */
export interface StoredText {
  readonly commit: number;
  /** Null: nothing is shown of it. */
  readonly text: string | null;
}

/** The live rows of a model in a school, as texts: what was altered may be anything. */
export interface StoredModel {
  /** By `<stream>/<id>`. */
  readonly sources: ReadonlyMap<string, StoredText>;
  /** Lists by sort key. */
  readonly lists: ReadonlyMap<string, { readonly source: string; readonly text: string }>;
  /** Null: there is none. */
  readonly summary: string | null;
  /** Whether nobody wrote while they were read, so that they are of one moment. */
  readonly isStill: boolean;
}

/** Looks at rows that others are at work on; more often than this is never needed at night. */
const TRIES = 3;

/**
 * Every change of a model raises its summary: read before the rows and after them, it tells whether they are
 * of one moment.
 */
export const storedModel = async (
  table: ReadModelTable,
  liveAt: LiveGenerations,
  school: string,
  { model }: Projection,
): Promise<StoredModel> => {
  const pk = generationKey({ school, model }, await liveAt({ school, model }));
  let seen = await readOnce(table, pk, null);
  for (let tried = 1; tried < TRIES && !seen.isStill; tried += 1)
    seen = await readOnce(table, pk, seen.revision);
  return seen;
};

interface Seen extends StoredModel {
  readonly revision: string | null;
}

/** @param before revision of the summary when the rows were read last */
const readOnce = async (table: ReadModelTable, pk: string, before: string | null): Promise<Seen> => {
  const first = before ?? (await revisionAt(table, pk));
  const items = await Array.fromAsync(queryAll({ ...table, pk }), storedItem);
  const summary = items.find(({ sk }) => sk === SUMMARY);
  const rows = items.filter(({ sk }) => sk !== SUMMARY);
  return {
    sources: new Map(
      rows.filter(({ sk }) => isSourceKey(sk)).map(({ sk, commit, text }) => [sk, { commit, text }]),
    ),
    lists: new Map(
      rows
        .filter(({ sk }) => !isSourceKey(sk))
        .map(({ sk, source, text }) => [sk, { source, text: text ?? '' }]),
    ),
    summary: summary?.text ?? null,
    revision: summary?.revision ?? null,
    isStill: first === (summary?.revision ?? null),
  };
};

const storedItem = ({ sk, s, c, r, row }: Item) => ({
  sk: sk?.S ?? '',
  source: s?.S ?? '',
  commit: Number(c?.N ?? 0),
  revision: r?.N ?? null,
  text: row?.S ?? null,
});

const revisionAt = async (table: ReadModelTable, pk: string): Promise<string | null> => {
  for await (const item of queryAll({ ...table, pk, beginsWith: SUMMARY })) return storedItem(item).revision;
  return null;
};
