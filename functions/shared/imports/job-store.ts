import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { putIfUnchanged } from '../read-model/conditional-put.ts';
import type { ReadModelTable } from '../read-model/read-model-table.ts';
import { type ImportJob, jobIn } from './job.ts';

/** A job as it was read; the revision is raised with every change, null when it was never put. */
export interface StoredJob {
  readonly job: ImportJob;
  readonly revision: number | null;
}

/** The state of every import of a school, beside the read models; people of the file are in no state. */
export interface JobStore {
  readonly get: (school: string, id: string) => Promise<StoredJob | null>;
  /** Replaces what was read; false when it has changed since. */
  readonly put: (stored: StoredJob) => Promise<boolean>;
}

const item = z.object({ job: z.object({ S: z.string() }), r: z.object({ N: z.string() }) });

/** No model begins with a tilde. */
const keyOf = (school: string, id: string) => ({ pk: { S: `${school}/~imports` }, sk: { S: id } });

export const createJobStore = ({ client, tableName: TableName }: ReadModelTable): JobStore => ({
  get: async (school, id) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName, Key: keyOf(school, id), ConsistentRead: true }),
    );
    if (Item === undefined) return null;
    const { job, r } = item.parse(Item);
    return { job: jobIn(job.S), revision: Number(r.N) };
  },
  put: ({ job, revision }) => {
    const Item = {
      ...keyOf(job.school, job.id),
      job: { S: JSON.stringify(job) },
      r: { N: String((revision ?? 0) + 1) },
    };
    return putIfUnchanged(client, { TableName, Item, counter: 'r', previous: revision });
  },
});
