import {
  type Joined,
  joinsOf,
  type ListRow,
  listRowsOf,
  type Projection,
  type Source,
  type SourceRow,
} from '../../../domain/kernel/projection.ts';
import type { Kept } from './fold-row.ts';
import { listKey } from './items.ts';
import { rowText } from './row-text.ts';

/** The projection itself failed at a stream: it is a bug, and no other stream's. */
export class StreamNotProjected extends Error {
  override readonly name = 'StreamNotProjected';
}

/** What is kept of any stream: before some commits, or after them. */
export type KeptAt = (source: Source) => Kept | null;

/** What a projection computes. @throws StreamNotProjected for whatever that throws */
export const projected = <T>(compute: () => T): T => {
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

/** The streams that the list rows of one look at. */
export const joinsAt = (projection: Projection, source: Source, at: KeptAt): readonly Source[] => {
  const row = rowAt(at, source);
  return row === null ? [] : projected(() => joinsOf(projection, row));
};

/** All that stands in the lists because of some streams. */
export interface MadeLists {
  readonly listed: readonly ListRow[];
  /** By sort key. */
  readonly rows: ReadonlyMap<string, { readonly source: Source; readonly text: string }>;
}

export const listsAt = (projection: Projection, sources: readonly Source[], at: KeptAt): MadeLists =>
  projected(() => {
    const joined: Joined = (source) => at(source)?.row ?? null;
    const made = sources.flatMap((source) => {
      const row = rowAt(at, source);
      return row === null
        ? []
        : listRowsOf(projection, row, joined).map((listed) => ({
            source,
            listed,
            text: rowText(listed.row),
          }));
    });
    const rows = made.flatMap(({ source, listed, text }) =>
      listed.keys.map((key) => [listKey(key), { source, text }] as const),
    );
    return { listed: made.map(({ listed }) => listed), rows: new Map(rows) };
  });
