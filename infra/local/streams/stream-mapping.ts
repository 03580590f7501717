import { setTimeout as delay } from 'node:timers/promises';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { Matches } from '../bus/pattern.ts';
import type { LocalFunction } from '../functions/pool.ts';
import type { Mapping } from '../mapping.ts';
import type { Checkpoints } from './checkpoints.ts';
import { type BatchHandling, type FailurePolicy, processBatch } from './process-batch.ts';
import { listShards, readableShards } from './shard-list.ts';
import { type ShardReader, shardReader } from './shard-reader.ts';

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

/** Feeds a table's stream to a function: shards one after another, a child after its parent, each shard in order. */
export function streamMapping(options: StreamMappingOptions): Mapping {
  const abort = new AbortController();
  const readers = new Map<string, ShardReader>();
  const finished = new Set<string>();
  /** Passes begun so far, and the newest one that began and found nothing. */
  let begun = 0;
  let emptyPass = 0;

  const openShards = async (): Promise<void> => {
    const shards = await listShards(options.client, options.streamArn);
    for (const shard of readableShards(shards, finished)) if (!readers.has(shard)) readers.set(shard, readerOf(options, shard));
  };
  const readShard = async (reader: ShardReader): Promise<number> => {
    const records = await reader.next();
    if (records === null) {
      finished.add(reader.shard);
      readers.delete(reader.shard);
      await openShards();
      return 1;
    }
    await processBatch(
      records.filter(({ event }) => passes(options.filters, event)),
      handlingOf(options, reader.shard, abort.signal),
    );
    const last = records.at(-1);
    if (last) options.checkpoints.set(reader.shard, last.sequence);
    return records.length;
  };
  const pass = async (): Promise<void> => {
    begun += 1;
    const current = begun;
    if (current % SHARDS_EVERY_PASSES === 1 || readers.size === 0) await openShards();
    let found = 0;
    for (const reader of [...readers.values()]) {
      found += await readShard(reader).catch((error: unknown) => {
        // Opened again at its checkpoint, so that nothing is skipped.
        readers.delete(reader.shard);
        throw error;
      });
    }
    if (found === 0) emptyPass = current;
    if (found === 0) await delay(POLL_MS, undefined, { signal: abort.signal });
  };
  const poll = async (): Promise<void> => {
    while (!abort.signal.aborted) await pass().catch(() => delay(POLL_MS));
  };
  let polling = Promise.resolve();
  return {
    start: () => {
      polling = poll();
    },
    mark: () => begun,
    isDrainedSince: (mark) => emptyPass > mark,
    stop: async () => {
      abort.abort();
      await polling;
    },
  };
}

const passes = (filters: readonly Matches[], event: Parameters<Matches>[0]): boolean =>
  filters.length === 0 || filters.some((matches) => matches(event));

const readerOf = ({ client, streamArn, checkpoints, startsAt, batchSize }: StreamMappingOptions, shard: string): ShardReader =>
  shardReader({ client, arn: streamArn, shard, after: checkpoints.of(shard), startsAt, limit: batchSize });

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
