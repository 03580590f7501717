import { setTimeout as delay } from 'node:timers/promises';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { Matches } from '../bus/pattern.ts';
import type { LocalFunction } from '../functions/pool.ts';
import { finishSoon, type Mapping } from '../mapping.ts';
import type { Checkpoints } from './checkpoints.ts';
import { type BatchHandling, type FailurePolicy, processBatch } from './process-batch.ts';
import type { ShardReader } from './shard-reader.ts';
import { type ShardReaders, shardReaders } from './shard-readers.ts';

export interface StreamMappingOptions {
  readonly client: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly target: LocalFunction;
  readonly checkpoints: Checkpoints;
  readonly startsAt: 'TRIM_HORIZON' | 'LATEST';
  readonly batchSize: number;
  readonly policy: FailurePolicy;
  /** Records that match none are skipped. Empty: all are handed on. */
  readonly filters: readonly Matches[];
  readonly giveUp: (shard: string, ...given: Parameters<BatchHandling['giveUp']>) => Promise<void>;
}

const POLL_MS = 40;
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5_000;
/** How often the list of shards is looked at; a shard lives four hours. */
const SHARDS_EVERY_PASSES = 250;

/**
 * Feeds a table's stream to a function: shards one after another, a child after its parent, each shard in
 * order.
 */
export function streamMapping(options: StreamMappingOptions): Mapping {
  const { client, streamArn: arn, startsAt, batchSize: limit, checkpoints } = options;
  const readers = shardReaders({ client, arn, startsAt, limit }, checkpoints.of);
  const abort = new AbortController();
  let passes = 0;
  /** The newest pass that read every shard to its end. */
  let wholePass = 0;
  const pass = async (): Promise<void> => {
    passes += 1;
    if (passes % SHARDS_EVERY_PASSES === 1 || readers.all().length === 0) await readers.refresh();
    const { isWhole, isEmpty } = await readAll(options, readers, abort.signal);
    if (isWhole) wholePass = passes;
    if (isEmpty) await delay(POLL_MS, undefined, { signal: abort.signal });
  };
  const poll = async (): Promise<void> => {
    while (!abort.signal.aborted) await pass().catch(() => delay(POLL_MS));
  };
  let polling = Promise.resolve();
  return {
    start: () => {
      polling = poll();
    },
    passesSoFar: () => passes,
    isReadSince: (mark) => wholePass > mark,
    stop: async () => {
      abort.abort();
      await finishSoon(polling);
    },
  };
}

interface Look {
  /** Nothing was left behind the records that were read. */
  readonly isWhole: boolean;
  readonly isEmpty: boolean;
}

/** One look at every shard; an error opens the shard again at its checkpoint, so that nothing is skipped. */
async function readAll(
  options: StreamMappingOptions,
  readers: ShardReaders,
  signal: AbortSignal,
): Promise<Look> {
  let [isWhole, isEmpty] = [true, true];
  for (const reader of readers.all()) {
    const outcome = await readShard(options, reader, signal).catch((error: unknown) => {
      readers.reopen(reader);
      throw error;
    });
    if (outcome === 'closed') await readers.finish(reader);
    if (outcome === 'full' || outcome === 'closed') isWhole = false;
    if (outcome !== 'empty') isEmpty = false;
  }
  return { isWhole, isEmpty };
}

/** Of a shard: no records, some, as many as may be read at once, or that it was read to its end. */
type Outcome = 'empty' | 'some' | 'full' | 'closed';

async function readShard(
  options: StreamMappingOptions,
  reader: ShardReader,
  signal: AbortSignal,
): Promise<Outcome> {
  const records = await reader.next();
  if (records === null) return 'closed';
  const wanted = records.filter(
    ({ event }) => options.filters.length === 0 || options.filters.some((matches) => matches(event)),
  );
  await processBatch(wanted, handlingOf(options, reader.shard, signal));
  const last = records.at(-1);
  if (!last) return 'empty';
  options.checkpoints.set(reader.shard, last.sequence);
  return records.length < options.batchSize ? 'some' : 'full';
}

const handlingOf = (options: StreamMappingOptions, shard: string, signal: AbortSignal): BatchHandling => ({
  policy: options.policy,
  invoke: (records) => options.target.invoke({ Records: records.map(({ event }) => event) }),
  checkpoint: ({ sequence }) => options.checkpoints.set(shard, sequence),
  giveUp: (...given) => options.giveUp(shard, ...given),
  pause: async (attempt) => {
    await delay(Math.min(FIRST_RETRY_MS * 2 ** (attempt - 1), LONGEST_RETRY_MS), undefined, { signal });
  },
  now: Date.now,
});
