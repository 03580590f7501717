import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { EventStore, EventType } from '@castore/core';
import {
  DynamoDBSingleTableEventStorageAdapter,
  EVENT_TABLE_EVENT_STORE_ID_KEY,
  EVENT_TABLE_INITIAL_EVENT_INDEX_NAME,
  EVENT_TABLE_PK,
  EVENT_TABLE_SK,
  EVENT_TABLE_TIMESTAMP_KEY,
} from '@castore/event-storage-adapter-dynamodb';
import type { StoredEvent } from '../../../events/log/types.ts';
import { type Tally, tally } from '../../support/log.ts';
import { createTable, type Engine } from '../engine.ts';

type Data = Readonly<Record<string, unknown>>;
interface Detail {
  readonly aggregateId: string;
  readonly version: number;
  readonly type: 'EntryMade';
  readonly timestamp: string;
  readonly payload: Data;
}
interface Aggregate extends Tally {
  readonly aggregateId: string;
  readonly version: number;
}

/** Said in the report: how it is set up, and after which page. */
export const castoreSetUp = {
  name: '@castore',
  packages: '@castore/core 2.4.2 with @castore/event-storage-adapter-dynamodb 2.4.2 (MIT)',
  page: 'https://www.npmjs.com/package/@castore/event-storage-adapter-dynamodb (README, "DynamoDBSingleTableEventStorageAdapter" and "EventGroups"); https://castore-dev.github.io/castore/docs/event-sourcing/event-stores',
  set: 'single-table adapter; table and `initialEvents` index (KEYS_ONLY) as in its CDK example; one event by `pushEvent`, several by `EventStore.pushEventGroup`, which is one transaction; state by `getAggregate`. Version 2.4 has no snapshots.',
} as const;

const reducer = (aggregate: Aggregate, { aggregateId, version, payload }: Detail): Aggregate => ({
  aggregateId,
  version,
  ...tally.evolve(aggregate, { data: payload } as StoredEvent),
});

export const createCastore = async (engine: Engine) => {
  const table = await createTable(engine, 'castore', [EVENT_TABLE_PK, EVENT_TABLE_SK], initialEventsIndex);
  const { client, meter } = engine.client();
  const adapter = new DynamoDBSingleTableEventStorageAdapter({ tableName: table, dynamoDBClient: client });
  const store = new EventStore({
    eventStoreId: 'LEDGERS',
    eventTypes: [new EventType<'EntryMade', Data>({ type: 'EntryMade' })],
    reducer: (aggregate: Aggregate, event: Detail) =>
      reducer(aggregate ?? { ...tally.initialState, aggregateId: event.aggregateId, version: 0 }, event),
    eventStorageAdapter: adapter,
  });
  const detail = (aggregateId: string, version: number, payload: Data): Detail => ({
    aggregateId,
    version,
    type: 'EntryMade',
    timestamp: '2026-09-03T08:30:00.000Z',
    payload,
  });
  return {
    meter,
    table,
    state: async (id: string) => (await store.getAggregate(id)).aggregate,
    push: (id: string, version: number, events: readonly Data[]): Promise<unknown> => {
      const [first, ...more] = events.map((data, at) => detail(id, version + at, data));
      if (first === undefined) throw new RangeError('nothing to push');
      if (more.length === 0) return store.pushEvent(first);
      const group: Parameters<typeof EventStore.pushEventGroup> = [
        {},
        store.groupEvent(first),
        ...more.map((event) => store.groupEvent(event)),
      ];
      return EventStore.pushEventGroup(...group);
    },
    /** The items that the adapter writes for these events, to seed streams in bulk. */
    items: (id: string, events: readonly Data[]) =>
      events.map(
        (data, at) =>
          adapter.getPushEventInput(detail(id, at + 1, data), { eventStoreId: store.eventStoreId }).Item ??
          {},
      ),
  };
};
export type Castore = Awaited<ReturnType<typeof createCastore>>;

const initialEventsIndex: Partial<CreateTableCommandInput> = {
  AttributeDefinitions: [
    { AttributeName: EVENT_TABLE_PK, AttributeType: 'S' },
    { AttributeName: EVENT_TABLE_SK, AttributeType: 'N' },
    { AttributeName: EVENT_TABLE_EVENT_STORE_ID_KEY, AttributeType: 'S' },
    { AttributeName: EVENT_TABLE_TIMESTAMP_KEY, AttributeType: 'S' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: EVENT_TABLE_INITIAL_EVENT_INDEX_NAME,
      KeySchema: [
        { AttributeName: EVENT_TABLE_EVENT_STORE_ID_KEY, KeyType: 'HASH' },
        { AttributeName: EVENT_TABLE_TIMESTAMP_KEY, KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
};
