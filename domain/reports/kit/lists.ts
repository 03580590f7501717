import type * as z from 'zod/mini';
import { numbersOn } from '../../kernel/counts.ts';
import { type ListsInMemory, listsInMemory, type PlacedRow } from '../../kernel/lists-in-memory.ts';
import { londonDayEnd } from '../../kernel/london.ts';
import type { Projection, Source } from '../../kernel/projection.ts';
import type { Asked, View } from '../../kernel/view.ts';
import { type EventFold, rowFold } from '../as-of/report.ts';
import type { EventRef } from './document.ts';

/** A row of a list as it stood, and the newest event of the record that it is about. */
export interface Listed<Row> {
  readonly row: Row;
  readonly event: EventRef;
}

/** A list of the API, folded from a replay: what it shows and leaves out are its own rules. */
export interface KeptList<Q extends z.ZodMiniObject, R extends z.ZodMiniType> extends EventFold {
  /** In the order of their keys, each once for each range that was asked for. */
  readonly rows: (today: string, query: Asked<Q>['query']) => readonly Listed<z.output<R>>[];
}

interface Kept<Q extends z.ZodMiniObject, R extends z.ZodMiniType> {
  readonly projection: Projection;
  readonly view: View<Q, R>;
  /** The record that a row is about; one that there is not yet is that which the row is made of. */
  readonly recordOf: (row: z.output<R>) => Source;
}

/** The rows of a list as of the day of a report. */
export const listOf = <Q extends z.ZodMiniObject, R extends z.ZodMiniType>({
  projection,
  view,
  recordOf,
}: Kept<Q, R>): KeptList<Q, R> => {
  const fold = rowFold(projection);
  const newest = new Map<string, EventRef>();
  const newestOf = ({ stream, id }: Source) => newest.get(`${stream}/${id}`);
  let made: ListsInMemory | null = null;
  return {
    accept: (counted) => {
      const { commit, version, event } = counted;
      const { stream, id } = commit;
      if (!Object.hasOwn(projection.streams, stream)) return;
      newest.set(`${stream}/${id}`, { stream, id, version, type: event.type });
      fold.accept(counted);
      made = null;
    },
    forget: (record) => {
      newest.delete(record);
      fold.forget(record);
      made = null;
    },
    rows: (today, query) => {
      made ??= listsInMemory(projection, fold.rows());
      const { rows, tally } = made;
      const asked = { now: londonDayEnd(today), today, query, numbers: numbersOn(tally, today) };
      const listed = ({ source, row }: PlacedRow): readonly Listed<z.output<R>>[] => {
        const read = view.row.safeParse(row);
        if (!read.success || view.item(read.data, asked) === null) return [];
        const event = newestOf(recordOf(read.data)) ?? newestOf(source);
        return event === undefined ? [] : [{ row: read.data, event }];
      };
      return view
        .ranges(asked)
        .flatMap(({ from, to }) => rows.filter(({ key }) => from <= key && key <= to).flatMap(listed));
    },
  };
};
