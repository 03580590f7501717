import type { ProjectedEvent, Projection, RowData, StoredRow } from '../../domain/kernel/projection.ts';

interface Recorded {
  readonly type: string;
  readonly data: object;
}

/** The row that a projection makes of one stream's history. */
export const rowOf = ({ streams }: Projection, stream: string, id: string, history: readonly Recorded[]): RowData | null =>
  history.reduce<RowData | null>((row, { type, data }, index) => {
    const occurredAt = '2026-09-03T08:30:00.000Z';
    const event = { type, data, streamId: id, occurredAt, recordedAt: occurredAt, actor: 'p-900', version: index + 1 } as ProjectedEvent;
    return streams[stream]?.(row, event) ?? row;
  }, null);

/** All rows that a projection makes of histories named `<stream>/<id>`. */
export const rowsOf = (projection: Projection, histories: Readonly<Record<string, readonly Recorded[]>>): readonly StoredRow[] =>
  Object.entries(histories).flatMap(([name, history]) => {
    const [stream = '', id = ''] = name.split('/');
    const row = rowOf(projection, stream, id, history);
    return row === null ? [] : [{ stream, id, commit: history.length, row }];
  });
