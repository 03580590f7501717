import { type AttributeValue, type DynamoDB, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { createTable, type Engine } from '../engine.ts';
import type { Meter } from '../harness/meter.ts';
import type { Item } from '../harness/units.ts';

/**
 * The least that could be done with the SDK and the very items that the log stores: what no store on DynamoDB
 * gets below.
 */
export interface Floor {
  readonly meter: Meter;
  readonly table: string;
  readonly put: (item: Item) => Promise<unknown>;
  /** All items of a stream, page by page; nothing is decoded. */
  readonly query: (pk: string) => Promise<number>;
  /**
   * The number of a stream's newest item, which is not decoded: the one request that a state or a number to
   * follow costs at least.
   */
  readonly newest: (pk: string) => Promise<number>;
}

export const createFloor = async (engine: Engine, name: string): Promise<Floor> => {
  const table = await createTable(engine, name, ['pk', 'sk']);
  const { client, meter } = engine.client();
  return {
    meter,
    table,
    put: (item) =>
      client.send(
        new PutItemCommand({
          TableName: table,
          Item: { ...item },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    query: (pk) => queryAll(client, table, pk),
    newest: (pk) => queryNewest(client, table, pk),
  };
};

const streamIn = (table: string, pk: string) => ({
  TableName: table,
  KeyConditionExpression: 'pk = :pk',
  ExpressionAttributeValues: { ':pk': { S: pk } },
  ConsistentRead: true,
});

const queryNewest = async (client: DynamoDB, table: string, pk: string): Promise<number> => {
  const { Items = [] } = await client.send(
    new QueryCommand({ ...streamIn(table, pk), ScanIndexForward: false, Limit: 1 }),
  );
  return Number(Items[0]?.['sk']?.N ?? 0);
};

const queryAll = async (client: DynamoDB, table: string, pk: string): Promise<number> => {
  let items = 0;
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(new QueryCommand({ ...streamIn(table, pk), ExclusiveStartKey: from }));
    items += page.Items?.length ?? 0;
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
};
