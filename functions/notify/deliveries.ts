import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';

/** One notice for one person about one event; at most one delivery of it is sent. */
export interface DeliveryId {
  /** `<school>/<stream>/<id>/<version>`. */
  readonly eventId: string;
  readonly notice: string;
  readonly person: string;
}

export type DeliveryStatus = 'claimed' | 'sent' | 'failed' | 'no-address';

export interface Delivery {
  readonly status: DeliveryStatus;
  /** When the status was set, UTC. */
  readonly at: string;
  readonly attempts: number;
}

/** The record of deliveries: claimed before sending, so that nobody else sends. */
export interface Deliveries {
  readonly get: (id: DeliveryId) => Promise<Delivery | null>;
  /** Replaces what was read (null: nothing); false when it has changed since. */
  readonly put: (id: DeliveryId, delivery: Delivery, previous: Delivery | null) => Promise<boolean>;
}

export interface DeliveriesTable {
  readonly client: Pick<DynamoDBClient, 'send'>;
  readonly tableName: string;
}

const item = z.object({
  status: z.object({ S: z.enum(['claimed', 'sent', 'failed', 'no-address']) }),
  at: z.object({ S: z.string() }),
  attempts: z.object({ N: z.string() }),
});

const keyOf = ({ eventId, notice, person }: DeliveryId): Record<string, AttributeValue> => ({
  pk: { S: eventId },
  sk: { S: `${notice}#${person}` },
});

export const createDeliveries = ({ client, tableName: TableName }: DeliveriesTable): Deliveries => ({
  get: async (id) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName, Key: keyOf(id), ConsistentRead: true }),
    );
    if (Item === undefined) return null;
    const { status, at, attempts } = item.parse(Item);
    return { status: status.S, at: at.S, attempts: Number(attempts.N) };
  },
  put: async (id, { status, at, attempts }, previous) => {
    const Item = { ...keyOf(id), status: { S: status }, at: { S: at }, attempts: { N: String(attempts) } };
    return client
      .send(new PutItemCommand({ TableName, Item, ...unchangedSince(previous) }))
      .then(() => true, changedSince);
  },
});

const unchangedSince = (previous: Delivery | null) =>
  previous === null
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#status = :status AND #at = :at AND attempts = :attempts',
        ExpressionAttributeNames: { '#status': 'status', '#at': 'at' },
        ExpressionAttributeValues: {
          ':status': { S: previous.status },
          ':at': { S: previous.at },
          ':attempts': { N: String(previous.attempts) },
        },
      };

const changedSince = (error: unknown): boolean => {
  if (error instanceof ConditionalCheckFailedException) return false;
  throw error;
};
