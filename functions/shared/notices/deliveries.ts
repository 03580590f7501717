import { type AttributeValue, type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import type { Recipient } from '../../../events/catalogue/notifications.ts';
import { putIfUnchanged } from '../read-model/conditional-put.ts';

/** One notice about one event: what became of its mails. */
export interface DeliveryId {
  /** `<school>/<stream>/<id>/<version>`. */
  readonly eventId: string;
  readonly notice: string;
}

const delivery = z.object({
  /**
   * `claimed`: somebody is sending, or died doing so. `failed`: not sent, and tried again. The others are
   * final; `refused`: the mail service will never take it.
   */
  status: z.enum(['claimed', 'sent', 'failed', 'refused', 'no-address']),
  /** When the status was set, UTC. */
  at: z.string(),
  attempts: z.number(),
});
export type Delivery = z.output<typeof delivery>;

/** Whether nothing is left to do. */
export const isSettled = (one: Delivery | undefined): boolean =>
  one !== undefined && one.status !== 'claimed' && one.status !== 'failed';

const stored = z.record(z.string(), delivery);

/** Names a person among all of a school and of the trust. */
export const placeOf = ({ person, ofTrust }: Pick<Recipient, 'person' | 'ofTrust'>): string =>
  ofTrust ? `${TRUST_TENANT}/${person}` : person;

/** The mails of a notice, by person: those of the trust as `_trust/<person>`. */
export interface Deliveries {
  readonly people: z.output<typeof stored>;
  /** Raised with every put. */
  readonly revision: number;
}

/** The record of deliveries: claimed before sending, so that nobody else sends. */
export interface DeliveryStore {
  readonly get: (id: DeliveryId) => Promise<Deliveries | null>;
  /** Replaces what was read (null: nothing); false when it has changed since. */
  readonly put: (id: DeliveryId, next: Deliveries['people'], previous: number | null) => Promise<boolean>;
}

export interface DeliveriesTable {
  readonly client: Pick<DynamoDBClient, 'send'>;
  readonly tableName: string;
}

const item = z.object({ people: z.object({ S: z.string() }), r: z.object({ N: z.string() }) });

const keyOf = ({ eventId, notice }: DeliveryId): Record<string, AttributeValue> => ({
  pk: { S: eventId },
  sk: { S: notice },
});

export const createDeliveries = ({ client, tableName }: DeliveriesTable): DeliveryStore => ({
  get: async (id) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: keyOf(id), ConsistentRead: true }),
    );
    if (Item === undefined) return null;
    const { people, r } = item.parse(Item);
    return { people: stored.parse(JSON.parse(people.S)), revision: Number(r.N) };
  },
  put: (id, next, previous) => {
    const r = { N: String((previous ?? 0) + 1) };
    const Item = { ...keyOf(id), people: { S: JSON.stringify(next) }, r };
    return putIfUnchanged(client, { TableName: tableName, Item, counter: 'r', previous });
  },
});
