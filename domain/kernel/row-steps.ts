import { asStored } from './as-stored.ts';
import {
  joinsOf,
  listRowsOf,
  type ProjectedEvent,
  type Projection,
  type RowData,
  type Source,
} from './projection.ts';
import { isSame } from './same.ts';

/** An event of one stream, as projections see it. */
export interface EventOf extends Source {
  readonly event: ProjectedEvent;
}

/** An event that changed a row of a list, and the row after it; null: it stands there no more. */
export interface RowStep extends EventOf {
  readonly row: RowData | null;
}

const nameOf = ({ stream, id }: Source): string => `${stream}/${id}`;

/** Folds what a model keeps of streams, event by event. */
const keeping = ({ streams }: Projection) => {
  const kept = new Map<string, RowData>();
  return {
    rowOf: (source: Source): RowData | null => kept.get(nameOf(source)) ?? null,
    accept: ({ stream, id, event }: EventOf): void => {
      const row = streams[stream]?.(kept.get(nameOf({ stream, id })) ?? null, event) ?? null;
      if (row !== null) kept.set(nameOf({ stream, id }), row);
    },
  };
};

/** Every other stream that the list rows of a source have looked at, at whatever moment. */
export const everJoined = (
  projection: Projection,
  source: Source,
  events: readonly EventOf[],
): readonly Source[] => {
  const { rowOf, accept } = keeping(projection);
  const joined = events.flatMap((one) => {
    accept(one);
    const row = rowOf(source);
    return row === null ? [] : joinsOf(projection, { ...source, commit: 0, row });
  });
  return [...new Map(joined.map((one) => [nameOf(one), one])).values()];
};

/**
 * How a row of a list came to be what it is: each event that changed it, in order, with the row after it. What
 * is computed is what the projector computes, of the same events.
 * @param key the row's own, as `row.key` has it; @param events of the source and of all that its rows look at
 */
export const rowSteps = (
  projection: Projection,
  source: Source,
  key: string,
  events: readonly EventOf[],
): readonly RowStep[] => {
  const { rowOf, accept } = keeping(projection);
  const listed = (): RowData | null => {
    const row = rowOf(source);
    if (row === null) return null;
    const rows = listRowsOf(projection, { ...source, commit: 0, row }, rowOf);
    const found = rows.find((one) => one.keys.length > 0 && one.row.key === key);
    return found === undefined ? null : asStored(found.row);
  };
  let before: RowData | null = null;
  return events.flatMap((one): readonly RowStep[] => {
    accept(one);
    const row = listed();
    if (isSame(before, row)) return [];
    before = row;
    return [{ ...one, row }];
  });
};
