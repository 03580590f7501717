import { listShards, readableShards } from './shard-list.ts';
import { type ShardOptions, type ShardReader, shardReader } from './shard-reader.ts';

/** The shards that may be read now; a child is opened after its parent was read to the end. */
export interface ShardReaders {
  /** Looks which shards there are. */
  readonly refresh: () => Promise<void>;
  readonly all: () => readonly ShardReader[];
  /** The shard was read to its end: its children may be read now. */
  readonly finish: (reader: ShardReader) => Promise<void>;
  /** The next refresh opens the shard again, at its checkpoint. */
  readonly reopen: (reader: ShardReader) => void;
}

/** @param after last sequence number of a shard that is done with */
export function shardReaders(
  options: Omit<ShardOptions, 'shard' | 'after'>,
  after: (shard: string) => string | undefined,
): ShardReaders {
  const readers = new Map<string, ShardReader>();
  const finished = new Set<string>();
  const refresh = async (): Promise<void> => {
    const shards = readableShards(await listShards(options.client, options.arn), finished);
    for (const shard of shards)
      if (!readers.has(shard)) readers.set(shard, shardReader({ ...options, shard, after: after(shard) }));
  };
  return {
    all: () => [...readers.values()],
    refresh,
    finish: ({ shard }) => {
      finished.add(shard);
      readers.delete(shard);
      return refresh();
    },
    reopen: ({ shard }) => void readers.delete(shard),
  };
}
