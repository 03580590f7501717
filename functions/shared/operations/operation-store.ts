import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import { putIfUnchanged } from '../read-model/conditional-put.ts';
import type { ReadModelTable } from '../read-model/read-model-table.ts';
import { type Operation, operationIn } from './operation.ts';

/** An operation as it was read; the revision is raised with every change, null when it was never put. */
export interface StoredOperation {
  readonly operation: Operation;
  readonly revision: number | null;
}

/** The state of every operation, beside the read models. */
export interface OperationStore {
  readonly get: (id: string) => Promise<StoredOperation | null>;
  /** Replaces what was read; false when it has changed since. */
  readonly put: (stored: StoredOperation) => Promise<boolean>;
}

const item = z.object({ operation: z.object({ S: z.string() }), r: z.object({ N: z.string() }) });
/** No school or model begins with a tilde. */
const keyOf = (id: string) => ({ pk: { S: `${TRUST_TENANT}/~operations` }, sk: { S: id } });

export const createOperationStore = ({ client, tableName: TableName }: ReadModelTable): OperationStore => ({
  get: async (id) => {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: keyOf(id), ConsistentRead: true }));
    if (Item === undefined) return null;
    const { operation, r } = item.parse(Item);
    return { operation: operationIn(operation.S), revision: Number(r.N) };
  },
  put: ({ operation, revision }) => {
    const attributes = { operation: { S: JSON.stringify(operation) }, r: { N: String((revision ?? 0) + 1) } };
    const Item = { ...keyOf(operation.id), ...attributes };
    return putIfUnchanged(client, { TableName, Item, counter: 'r', previous: revision });
  },
});
