import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { TRUST_TENANT } from '../../domain/kernel/ids.ts';
import type { RowData, StoredRow } from '../../domain/kernel/projection.ts';
import type { StreamKey } from '../../events/log/types.ts';

export interface ReadModelTable {
  readonly client: Pick<DynamoDBClient, 'send'>;
  readonly tableName: string;
}

/** A row, and the model and school that it stands in. */
export interface RowPlace {
  readonly model: string;
  readonly source: StreamKey;
}

/** Rows of every model, each under the school and the stream that it is made from. */
export interface ReadModel {
  readonly get: (place: RowPlace) => Promise<StoredRow | null>;
  /** Writes the row if it still reflects the commit `previous` (null: there is none yet); false when another writer was first. */
  readonly put: (place: RowPlace, row: StoredRow, previous: number | null) => Promise<boolean>;
  /** Every row of a model in a school, in the order of their keys. */
  readonly all: (school: string, model: string) => Promise<readonly StoredRow[]>;
}

/** The only model that spans the trust: which schools there are. */
export const SCHOOL_DIRECTORY = 'school-directory';

/** Partition key of a model's rows. */
export const modelKey = (school: string, model: string): string => `${model === SCHOOL_DIRECTORY ? TRUST_TENANT : school}/${model}`;

const item = z.object({
  sk: z.object({ S: z.string() }),
  c: z.object({ N: z.string() }),
  row: z.object({ S: z.string() }),
});
const rowData = z.custom<RowData>();

const rowOf = (attributes: Record<string, AttributeValue>): StoredRow => {
  const { sk, c, row } = item.parse(attributes);
  const slash = sk.S.indexOf('/');
  return { stream: sk.S.slice(0, slash), id: sk.S.slice(slash + 1), commit: Number(c.N), row: rowData.parse(JSON.parse(row.S)) };
};

const keyOf = ({ model, source }: RowPlace): Record<string, AttributeValue> => ({
  pk: { S: modelKey(source.school, model) },
  sk: { S: `${source.stream}/${source.id}` },
});

export const createReadModel = ({ client, tableName: TableName }: ReadModelTable): ReadModel => ({
  get: async (place) => {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: keyOf(place), ConsistentRead: true }));
    return Item === undefined ? null : rowOf(Item);
  },
  put: async (place, row, previous) => {
    const Item = { ...keyOf(place), c: { N: String(row.commit) }, row: { S: JSON.stringify(row.row) } };
    return client.send(new PutItemCommand({ TableName, Item, ...guardOf(previous) })).then(() => true, lostRace);
  },
  all: async (school, model) => {
    const rows: StoredRow[] = [];
    let from: Record<string, AttributeValue> | undefined;
    do {
      const page = await client.send(new QueryCommand({ TableName, ...partition(school, model), ExclusiveStartKey: from }));
      rows.push(...(page.Items ?? []).map(rowOf));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return rows;
  },
});

const partition = (school: string, model: string) => ({
  KeyConditionExpression: 'pk = :pk',
  ExpressionAttributeValues: { ':pk': { S: modelKey(school, model) } },
  ConsistentRead: true,
});

/** The version guard: a row only ever goes from the commit that was read to a later one. */
const guardOf = (previous: number | null) =>
  previous === null
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'c = :previous', ExpressionAttributeValues: { ':previous': { N: String(previous) } } };

const lostRace = (error: unknown): boolean => {
  if (error instanceof ConditionalCheckFailedException) return false;
  throw error;
};
