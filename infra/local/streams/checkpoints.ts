import { join } from 'node:path';
import * as z from 'zod/mini';
import { storedJson } from '../stored-json.ts';

/** How far each shard of a stream was read: the sequence number of the last record that is done with. */
export interface Checkpoints {
  readonly of: (shard: string) => string | undefined;
  readonly set: (shard: string, sequence: string) => void;
}

/** @param dataDir null keeps them in memory */
export function openCheckpoints(name: string, dataDir: string | null): Checkpoints {
  const stored = storedJson(
    dataDir && join(dataDir, `stream-${name}.json`),
    z.record(z.string(), z.string()),
  );
  const shards = new Map(Object.entries(stored.read() ?? {}));
  return {
    of: (shard) => shards.get(shard),
    set: (shard, sequence) => {
      shards.set(shard, sequence);
      stored.write(Object.fromEntries(shards));
    },
  };
}
