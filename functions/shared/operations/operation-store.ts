import { GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
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
  /** Lists the operation by the time of its request; the same however often it is done. */
  readonly list: (operation: Operation) => Promise<void>;
  /** Those that were asked for last, newest first. */
  readonly newest: (limit: number) => Promise<readonly Operation[]>;
}

/** Partition of the operations. No school or model begins with a tilde. */
export const OPERATIONS = `${TRUST_TENANT}/~operations`;

const item = z.object({ operation: z.object({ S: z.string() }), r: z.object({ N: z.string() }) });
const listed = z.object({ id: z.object({ S: z.string() }) });
const keyOf = (id: string) => ({ pk: { S: OPERATIONS }, sk: { S: id } });
/** No id begins with a tilde. */
const REQUESTED = '~requested#';

export const createOperationStore = ({ client, tableName: TableName }: ReadModelTable): OperationStore => {
  const get = async (id: string): Promise<StoredOperation | null> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName, Key: keyOf(id), ConsistentRead: true }),
    );
    if (Item === undefined) return null;
    const { operation, r } = item.parse(Item);
    return { operation: operationIn(operation.S), revision: Number(r.N) };
  };
  return {
    get,
    put: ({ operation, revision }) => {
      const attributes = {
        operation: { S: JSON.stringify(operation) },
        r: { N: String((revision ?? 0) + 1) },
      };
      const Item = { ...keyOf(operation.id), ...attributes };
      return putIfUnchanged(client, { TableName, Item, counter: 'r', previous: revision });
    },
    list: async ({ id, requestedAt }) => {
      const Item = { ...keyOf(`${REQUESTED}${requestedAt}#${id}`), id: { S: id } };
      await client.send(new PutItemCommand({ TableName, Item }));
    },
    newest: async (limit) => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :requested)',
          ExpressionAttributeValues: { ':pk': { S: OPERATIONS }, ':requested': { S: REQUESTED } },
          ScanIndexForward: false,
          Limit: limit,
          ConsistentRead: true,
        }),
      );
      const stored = await Promise.all(Items.map((one) => get(listed.parse(one).id.S)));
      return stored.flatMap((one) => one?.operation ?? []);
    },
  };
};
