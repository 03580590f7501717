import { CachingStrategy, Codec, Decider, LoadOption, MemoryCache, StreamId } from '@equinox-js/core';
import {
  AccessStrategy,
  DynamoStoreCategory,
  DynamoStoreClient,
  DynamoStoreContext,
  QueryOptions,
  TipOptions,
} from '@equinox-js/dynamo-store';
import type { StoredEvent } from '../../../events/log/types.ts';
import { type Tally, tally } from '../../support/log.ts';
import { createTable, type Engine } from '../engine.ts';

type Data = Readonly<Record<string, unknown>>;
type Event =
  | { readonly type: 'EntryMade'; readonly data: Data }
  | { readonly type: 'Snapshotted'; readonly data: Tally };

/** Said in the report: how it is set up, and after which page. */
export const equinoxSetUp = {
  name: '@equinox-js',
  packages: '@equinox-js/core 1.2.0 with @equinox-js/dynamo-store 1.2.0 (Apache-2.0)',
  page: 'https://equinox-project.github.io/equinox-js/docs/dynamo-store/access-strategies ("Snapshot"); https://equinox-project.github.io/equinox-js/docs/core-concepts/caching',
  set: 'access strategy Snapshot, `Codec.compress(Codec.json())`, tip and query options as they come (32 kB of tip); load and round trip without a cache, as ours; append alone with its cache and `AnyCachedValue`, so that nothing is loaded.',
} as const;

const evolve = (state: Tally, event: Event): Tally =>
  event.type === 'Snapshotted' ? event.data : tally.evolve(state, { data: event.data } as StoredEvent);
const fold = (state: Tally, events: readonly Event[]): Tally => events.reduce(evolve, state);
const snapshots = AccessStrategy.Snapshot<Event, Tally>(
  ({ type }) => type === 'Snapshotted',
  (data) => ({ type: 'Snapshotted', data }),
);

export const createEquinox = async (engine: Engine) => {
  const tableName = await createTable(engine, 'equinox', ['p', 'i']);
  const { client, meter } = engine.client();
  const context = new DynamoStoreContext({
    client: new DynamoStoreClient(client),
    tableName,
    tip: TipOptions.create({}),
    query: QueryOptions.create({}),
  });
  const category = (caching: Parameters<typeof DynamoStoreCategory.create>[5]) =>
    DynamoStoreCategory.create(
      context,
      'Ledger',
      Codec.compress(Codec.json<Event>()),
      fold,
      tally.initialState,
      caching,
      snapshots,
    );
  const [fresh, cached] = [
    category(CachingStrategy.NoCache()),
    category(CachingStrategy.Cache(new MemoryCache())),
  ];
  const decider = (of: typeof fresh, id: string) => Decider.forStream(of, StreamId.create(id), undefined);
  const made = (events: readonly Data[]): Event[] => events.map((data) => ({ type: 'EntryMade', data }));
  return {
    meter,
    state: (id: string) => decider(fresh, id).query((state) => state),
    /** Load, decide, append. */
    transact: (id: string, decide: (state: Tally) => readonly Data[]) =>
      decider(fresh, id).transact((state) => made(decide(state))),
    /** Append to what the cache knows; a stream that it does not know is taken to be empty. */
    append: (id: string, events: readonly Data[], known = true) =>
      decider(cached, id).transact(
        () => made(events),
        known ? LoadOption.AnyCachedValue : LoadOption.AssumeEmpty,
      ),
  };
};
export type Equinox = Awaited<ReturnType<typeof createEquinox>>;
