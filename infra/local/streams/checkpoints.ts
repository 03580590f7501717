import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { isNoSuchFile, writeWhole } from '../write-whole.ts';

/** How far each shard of a stream was read: the sequence number of the last record that is done with. */
export interface Checkpoints {
  readonly of: (shard: string) => string | undefined;
  readonly set: (shard: string, sequence: string) => void;
}

const stored = z.record(z.string(), z.string());

/** @param dataDir null keeps them in memory */
export function openCheckpoints(name: string, dataDir: string | null): Checkpoints {
  const file = dataDir && join(dataDir, `stream-${name}.json`);
  const shards = new Map(Object.entries(file ? read(file) : {}));
  return {
    of: (shard) => shards.get(shard),
    set: (shard, sequence) => {
      shards.set(shard, sequence);
      if (file) writeWhole(file, JSON.stringify(Object.fromEntries(shards)));
    },
  };
}

function read(file: string): z.output<typeof stored> {
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (isNoSuchFile(error)) return {};
    throw error;
  }
}
