import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { generationKey, type ModelPlace } from '../shared/read-model/generations.ts';
import { isSourceKey, SUMMARY } from '../shared/read-model/items.ts';
import { queryAll } from '../shared/read-model/query-all.ts';
import type { ReadModelTable } from '../shared/read-model/read-model-table.ts';

/** All that stands in a generation because of one stream. */
export interface StoredRows {
  /** Commit that is reflected; null where only list rows stand there. */
  readonly commit: number | null;
  /** Everything but how often it was put, by sort key. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Rows of a generation by the stream that they are made of, as `<stream>/<id>`. The summary is nobody's, and
 * which streams look at which is no row: it follows from the rows.
 */
export const storedRows = async (
  table: ReadModelTable,
  place: ModelPlace,
  generation: number,
): Promise<ReadonlyMap<string, StoredRows>> => {
  const rows = new Map<string, { commit: number | null; texts: Map<string, string> }>();
  for await (const item of queryAll({ ...table, pk: generationKey(place, generation) })) {
    const sk = item['sk']?.S ?? '';
    if (sk === SUMMARY || item['row'] === undefined) continue;
    const source = isSourceKey(sk) ? sk : (item['s']?.S ?? '');
    const known = rows.get(source) ?? { commit: null, texts: new Map() };
    rows.set(source, known);
    known.texts.set(sk, textOf(item));
    if (isSourceKey(sk)) known.commit = Number(item['c']?.N);
  }
  return rows;
};

/** An item as it is compared. */
export const textOf = ({ row, c, s }: Readonly<Record<string, AttributeValue>>): string =>
  JSON.stringify([row?.S, c?.N, s?.S]);

/** Whether the same stands in both, made of the same commits. */
export const isSame = (a: StoredRows | undefined, b: StoredRows | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.texts.size === b.texts.size &&
  [...a.texts].every(([sk, text]) => b.texts.get(sk) === text);
