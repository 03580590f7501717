import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { always } from '../../../domain/kernel/counts.ts';
import type { Projection, RowData } from '../../../domain/kernel/projection.ts';
import { TamperedItem } from '../../../events/log/errors.ts';
import type { ReadCommit, StoredEvent, StreamKey } from '../../../events/log/types.ts';
import { createHandler } from '../../../functions/rebuild/handler.ts';
import type { RebuildDeps } from '../../../functions/rebuild/types.ts';
import { notBegun, type Operation } from '../../../functions/shared/operations/operation.ts';
import { createOperationStore } from '../../../functions/shared/operations/operation-store.ts';
import { generationKey, readGenerations } from '../../../functions/shared/read-model/generations.ts';
import { queryAll } from '../../../functions/shared/read-model/query-all.ts';
import { createReadModel } from '../../../functions/shared/read-model/read-model.ts';
import { fakeDynamo } from '../fake-dynamo.ts';
import { atOnce, createProjector } from '../projector.ts';

export const school = 'larkfield-infant';
export const model = 'listing';

const seenIn = (row: RowData | null): readonly number[] => (row?.['seen'] as number[] | undefined) ?? [];

/**
 * Sets its keys in an order that depends on the history, and leaves some undefined: what a row's text must
 * not show.
 */
const ofLedger = (row: RowData | null, { version }: { readonly version: number }): RowData =>
  ({
    ...(version % 2 === 0 ? { even: version, odd: undefined } : { odd: version, even: undefined }),
    ...row,
    seen: [...seenIn(row), version],
    [`v${version % 3}`]: Object.keys(row ?? {}).join(),
  }) as unknown as RowData;

/** Nothing but what is kept of each stream. */
export const listing: Projection = { model, streams: { ledgers: ofLedger } };

const bookOf = (row: RowData) => ({ stream: 'books', id: `b-${seenIn(row).length % 2}` });

/**
 * As `listing`; with list rows that move with every event and look at another stream, which changes, too, and
 * with numbers.
 */
export const shelving: Projection = {
  model,
  streams: { ledgers: ofLedger, books: (row, { version }) => ({ seen: [...seenIn(row), version] }) },
  joins: { ledgers: ({ row }) => [bookOf(row)] },
  lists: {
    ledgers: ({ id, row }, joined) => {
      const [size, book] = [seenIn(row).length, seenIn(joined(bookOf(row))).length];
      const counts = { ledgers: always, [`with ${book}`]: [{ from: '2026-09-10', until: null }] };
      return [{ keys: [`all/${id}`, `size/${size}/${book}/${id}`], row: { key: id, size, book }, counts }];
    },
    books: ({ id, row }) => [
      { keys: [], row: { key: id }, counts: { [`book of ${seenIn(row).length}`]: always } },
    ],
  },
};

/** No stream of this world has deadlines. */
const noDues = { streams: [] };

/** Lets another actor take its turn; in a test that does not care nothing happens. */
export type Turn = () => Promise<void>;

/** Log, journal and table of read models in memory; every request waits for its turn. */
export const worldOf = (turn: Turn = async () => undefined, projection: Projection = listing) => {
  const { client, items } = fakeDynamo();
  const commits = new Map<string, number>();
  const journal: { readonly id: string; readonly commit: number }[] = [];
  const broken = new Set<string>();
  const clock = { ms: Date.parse('2026-09-03T08:30:00.000Z') };

  /** Requests of one invocation; it dies at the n-th of them, before or after it was carried out. */
  const clientOf = (dies: number | null = null, after = false): Pick<DynamoDBClient, 'send'> => {
    let left = dies;
    const send = async (command: Parameters<DynamoDBClient['send']>[0]) => {
      await turn();
      if (left === null || left > 0) {
        if (left !== null) left -= 1;
        return client.send(command);
      }
      if (after) await client.send(command);
      left = 0;
      after = false;
      throw new Error('the process died');
    };
    return { send } as Pick<DynamoDBClient, 'send'>;
  };

  async function* commitsAfter({ stream, id }: StreamKey, after: number) {
    await turn();
    if (broken.has(id)) throw new TamperedItem(`${id} was altered`);
    const newest = commits.get(id) ?? 0;
    for (let commit = after + 1; commit <= newest; commit += 1) yield commitOf(stream, id, commit);
  }
  const fold = { log: { commitsAfter }, catalogue: { upcast: (_: string, event: StoredEvent) => event } };
  const requested: string[] = [];
  const bus = async ({ input }: { input: { Entries?: { Source?: string; Detail?: string }[] } }) => {
    requested.push(...(input.Entries ?? []).map(({ Source, Detail }) => `${Source} ${Detail}`));
    return { Entries: [{ EventId: 'e' }] };
  };

  const depsOf = (own: Pick<DynamoDBClient, 'send'>): RebuildDeps => {
    const table = { client: own, tableName: 'rows', ...atOnce };
    return {
      ...fold,
      table,
      known: new Map(),
      operations: createOperationStore(table),
      journal: {
        headPosition: async () => turn().then(() => journal.length),
        findEntries: async (_, after, limit) => {
          await turn();
          return journal.slice(after, after + limit).map(({ id, commit }, index) => ({
            stream: streamOf(id),
            id,
            commit,
            position: after + index + 1,
            hash: '',
            at: '',
          }));
        },
      },
      schools: async () => (journal.length === 0 ? [] : [school]),
      projections: [projection],
      dues: noDues as never,
      bus: { send: bus as never },
      busName: 'daybook',
      now: () => new Date(clock.ms).toISOString(),
    };
  };
  const quiet = depsOf(client);
  const table = { client: clientOf(), tableName: 'rows', ...atOnce };
  const project = createProjector({ ...fold, projections: [projection], table });

  const request = async (id: string, changes: Partial<Operation> = {}) => {
    const at = quiet.now();
    const operation: Operation = { id, ...unstarted, requestedAt: at, updatedAt: at, ...changes };
    await quiet.operations.put({ operation, revision: null });
    return operation;
  };

  return {
    items,
    clock,
    requested,
    commits,
    request,
    deps: quiet,
    append: (id: string) => void commits.set(id, (commits.get(id) ?? 0) + 1),
    journalize: (id: string) =>
      void journal.push({ id, commit: journal.filter((one) => one.id === id).length + 1 }),
    deliver: (id: string) =>
      project(JSON.stringify({ detail: { schoolid: school, subject: `${streamOf(id)}/${id}` } })),
    /** One invocation of the function, with all the time that it needs by default. */
    invoke: (id: string, { dies = null, after = false, left = () => 900_000 }: Invocation = {}) =>
      createHandler(depsOf(clientOf(dies, after)))(eventFor(id), { getRemainingTimeInMillis: left }),
    operation: async (id: string) => (await quiet.operations.get(id))?.operation,
    /** What readers see of streams. */
    all: () => createReadModel(table).sources(school, model),
    /** All that is read now, but for how often it was put. */
    everything: async (): Promise<readonly string[]> => {
      const { live } = await readGenerations({ client, tableName: 'rows' }, { school, model });
      const rows = await Array.fromAsync(
        queryAll({ client, tableName: 'rows', pk: generationKey({ school, model }, live) }),
      );
      return rows.map(({ pk: _, r: __, ...row }) => JSON.stringify(row)).toSorted();
    },
    /** A stream that can't be read any more. */
    alter: (id: string) => void broken.add(id),
    generations: () => readGenerations({ client, tableName: 'rows' }, { school, model }),
  };
};

export interface Invocation {
  readonly dies?: number | null;
  readonly after?: boolean;
  readonly left?: () => number;
}

export type World = ReturnType<typeof worldOf>;

export const eventFor = (operation: string) => ({
  source: 'daybook.operations',
  'detail-type': 'RebuildRequested',
  detail: { operation, school, model },
});

const unstarted = {
  kind: 'rebuild',
  school,
  model,
  expect: 'identical',
  requestedBy: 't-admin',
  ...notBegun,
} as const satisfies Partial<Operation> as unknown as Omit<Operation, 'id' | 'requestedAt' | 'updatedAt'>;

const streamOf = (id: string): string => (id.startsWith('b-') ? 'books' : 'ledgers');

/** Every third commit has two events, every fifth has none. */
const eventsIn = (commit: number): number => {
  if (commit % 5 === 0) return 0;
  return commit % 3 === 0 ? 2 : 1;
};
const firstVersionOf = (commit: number): number =>
  Array.from({ length: commit - 1 }, (_, index) => eventsIn(index + 1)).reduce(
    (sum, events) => sum + events,
    1,
  );

const commitOf = (stream: string, id: string, commit: number) =>
  ({
    commit: {
      school,
      stream,
      id,
      commit,
      firstVersion: firstVersionOf(commit),
      recordedAt: '2026-09-03T08:30:00.000Z',
      actor: { id: 'p-1', roles: [] },
      events: Array.from({ length: eventsIn(commit) }, () => ({
        type: 'Noted',
        v: 1,
        occurredAt: '2026-09-03T08:30:00.000Z',
        data: {},
      })),
    },
  }) as unknown as ReadCommit;
