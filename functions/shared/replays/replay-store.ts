import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { putIfUnchanged } from '../read-model/conditional-put.ts';
import type { ReadModelTable } from '../read-model/read-model-table.ts';
import { type ReplayJob, replayJobIn } from './replay-job.ts';

/** A replay as it was read; the revision is raised with every change, null when it was never put. */
export interface StoredReplay {
  readonly job: ReplayJob;
  readonly revision: number | null;
}

/** How the newest replay of each subscription goes, beside the read models. */
export interface ReplayStore {
  readonly get: (tenant: string, subscription: string) => Promise<StoredReplay | null>;
  /** Replaces what was read; false when it has changed since. */
  readonly put: (stored: StoredReplay) => Promise<boolean>;
}

const item = z.object({ job: z.object({ S: z.string() }), r: z.object({ N: z.string() }) });

/** No model begins with a tilde. */
const keyOf = (tenant: string, subscription: string) => ({
  pk: { S: `${tenant}/~replays` },
  sk: { S: subscription },
});

export const createReplayStore = ({ client, tableName: TableName }: ReadModelTable): ReplayStore => ({
  get: async (tenant, subscription) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName, Key: keyOf(tenant, subscription), ConsistentRead: true }),
    );
    if (Item === undefined) return null;
    const { job, r } = item.parse(Item);
    return { job: replayJobIn(job.S), revision: Number(r.N) };
  },
  put: ({ job, revision }) => {
    const Item = {
      ...keyOf(job.tenant, job.subscription),
      job: { S: JSON.stringify(job) },
      r: { N: String((revision ?? 0) + 1) },
    };
    return putIfUnchanged(client, { TableName, Item, counter: 'r', previous: revision });
  },
});
