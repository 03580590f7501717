import type { Projection, RowData } from '../../domain/kernel/projection.ts';
import type { ReadCommit, StoredEvent, StreamKey } from '../../events/log/types.ts';
import { readGenerations } from '../../functions/shared/read-model/generations.ts';
import { type StoredSource, storedSource } from '../../functions/shared/read-model/items.ts';
import { fakeDynamo } from './fake-dynamo.ts';
import { atOnce } from './projector.ts';

export const school = 'larkfield-infant';
export const seenIn = (row: RowData | null): readonly number[] =>
  (row?.['seen'] as number[] | undefined) ?? [];

/** Lists the versions that it saw, so that a lost or doubled event shows. */
export const listing: Projection = {
  model: 'listing',
  streams: {
    ledgers: (row, event) => (event.type === 'Ignored' ? row : { seen: [...seenIn(row), event.version] }),
  },
};

export const commitOf = (id: string, commit: number, types: readonly string[], stream = 'ledgers') =>
  ({
    commit: {
      school,
      stream,
      id,
      commit,
      firstVersion: commit * 2 - 1,
      recordedAt: '2026-09-03T08:30:00.000Z',
      actor: { id: 'p-1', roles: [] },
      events: types.map((type) => ({ type, v: 1, occurredAt: '2026-09-03T08:30:00.000Z', data: {} })),
    },
  }) as unknown as ReadCommit;

/** A log and a table in memory; `reads` names every read of the log. */
export const ledgerWorld = (...commits: ReadCommit[]) => {
  const { client, mock, items } = fakeDynamo();
  const reads: string[] = [];
  async function* commitsAfter({ stream, id }: StreamKey, after: number) {
    reads.push(`${id} after ${after}`);
    yield* commits.filter(({ commit: one }) => one.stream === stream && one.id === id && one.commit > after);
  }
  const table = { client, tableName: 'rows', ...atOnce };
  const deps = {
    table,
    log: { commitsAfter },
    catalogue: { upcast: (_: string, event: StoredEvent) => event },
  };
  /** What is kept of a stream in the live generation. */
  const kept = async (model: string, name: string): Promise<StoredSource | null> => {
    const { live } = await readGenerations(table, { school, model });
    const item = items.get(`rows ${school}/${model}${live === 1 ? '' : `~${live}`} ${name}`);
    return item === undefined ? null : storedSource(item);
  };
  return { client, mock, items, reads, commits, deps, kept };
};

/** An event of the bus about a stream. */
export const noticeOf = (name: string): string =>
  JSON.stringify({ detail: { schoolid: school, subject: name } });
