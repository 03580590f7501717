import type * as z from 'zod/mini';
import { numbersOn } from '../../domain/kernel/counts.ts';
import { listsInMemory } from '../../domain/kernel/lists-in-memory.ts';
import type { ProjectedEvent, Projection, RowData, SourceRow } from '../../domain/kernel/projection.ts';
import { type Item, itemOf, type Reader, type View } from '../../domain/kernel/view.ts';

interface Recorded {
  readonly type: string;
  readonly data: object;
  readonly occurredAt?: string;
}
export type Histories = Readonly<Record<string, readonly Recorded[]>>;

const usualTime = '2026-09-03T08:30:00.000Z';

/** What a projection keeps of one stream's history. */
export const rowOf = (
  { streams }: Projection,
  stream: string,
  id: string,
  history: readonly Recorded[],
): RowData | null =>
  history.reduce<RowData | null>((row, { type, data, occurredAt = usualTime }, index) => {
    const event = {
      type,
      data,
      streamId: id,
      occurredAt,
      recordedAt: occurredAt,
      actor: 'p-900',
      version: index + 1,
    } as ProjectedEvent;
    return streams[stream]?.(row, event) ?? row;
  }, null);

/** What a projection keeps of histories named `<stream>/<id>`. */
export const rowsOf = (projection: Projection, histories: Histories): readonly SourceRow[] =>
  Object.entries(histories).flatMap(([name, history]) => {
    const [stream = '', id = ''] = name.split('/');
    const row = rowOf(projection, stream, id, history);
    return row === null ? [] : [{ stream, id, commit: history.length, row }];
  });

interface Seen {
  readonly today: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Who asks. @default - nobody */
  readonly reader?: Reader;
}

/** The whole list that a view shows of what is kept. */
export const listOf = (
  projection: Projection,
  view: View,
  sources: readonly SourceRow[],
  { today, query = {}, reader }: Seen,
) => {
  const { rows, tally } = listsInMemory(projection, sources);
  const asked = {
    now: `${today}T08:30:00.000Z`,
    today,
    query: view.query.parse(query) as z.output<typeof view.query>,
    numbers: numbersOn(tally, today),
    ...(reader === undefined ? {} : { reader }),
  };
  const ranges = view.ranges(asked).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const found = ranges.flatMap(({ from, to }) => rows.filter(({ key }) => from <= key && key <= to));
  const items = found
    .map(({ row }) => itemOf(view, row, asked))
    .filter((item): item is Item => item !== null);
  return { summary: view.summary(asked), items };
};
