import {
  type DynamoDB,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { Contenders } from '../contenders/all.ts';
import { createTable } from '../engine.ts';
import { type Contender, compare, type Plan, type Result } from '../harness/compare.ts';
import { type Meter, newMeter } from '../harness/meter.ts';
import { shared } from '../harness/shared.ts';
import type { Item } from '../harness/units.ts';
import { casesOf } from '../history.ts';
import type { ThinOperation } from '../thin-client.ts';

export interface Thin {
  readonly operation: ThinOperation;
  readonly sdk: Result;
  readonly thin: Result;
}

type Send = (input: object) => Promise<unknown>;
type Inputs = (table: string, item: Item) => object;

const free = {
  ConditionExpression: 'attribute_not_exists(pk)',
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
} as const;
const next = (item: Item) => ({ pk: item['pk'], sk: { N: String(Number(item['sk']?.N) + 1) } });

/** The log's four operations, with just what the log asks of each. */
const inputs: Readonly<Record<ThinOperation, Inputs>> = {
  PutItem: (TableName, Item) => ({ TableName, Item, ...free }),
  GetItem: (TableName, { pk, sk }) => ({ TableName, Key: { pk, sk }, ConsistentRead: true }),
  Query: (TableName, { pk }) => ({
    TableName,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :low AND :high',
    ExpressionAttributeValues: {
      ':pk': pk,
      ':low': { N: '1' },
      ':high': { N: String(Number.MAX_SAFE_INTEGER) },
    },
    ScanIndexForward: false,
    ConsistentRead: true,
    Limit: 1,
  }),
  TransactWriteItems: (TableName, Item) => ({
    TransactItems: [
      { Put: { TableName, Item, ...free } },
      {
        ConditionCheck: {
          TableName,
          Key: { ...next(Item), pk: { S: 'larkfield-infant/consents/none' } },
          ConditionExpression: free.ConditionExpression,
        },
      },
    ],
  }),
};

const sdkSend = (client: DynamoDB, operation: ThinOperation): Send => {
  switch (operation) {
    case 'PutItem':
      return (input) => client.send(new PutItemCommand(input as never));
    case 'GetItem':
      return (input) => client.send(new GetItemCommand(input as never));
    case 'Query':
      return (input) => client.send(new QueryCommand(input as never));
    case 'TransactWriteItems':
      return (input) => client.send(new TransactWriteItemsCommand(input as never));
  }
};

/** The same inputs through the SDK and through a client without it; writes go to a table each. */
export const measureThin = async (
  { engine }: Contenders,
  operation: ThinOperation,
  plan: Plan,
): Promise<Thin> => {
  const tables = {
    sdk: await createTable(engine, `sdk-${operation}`, ['pk', 'sk']),
    thin: await createTable(engine, `thin-${operation}`, ['pk', 'sk']),
  };
  const { client, meter } = engine.client();
  const thin = engine.thin();
  const cases = shared((count) => casesOf(count, 1, 1));
  const contender = (name: string, table: string, send: Send, own: Meter): Contender => {
    const material = cases();
    return {
      name,
      meter: own,
      prepare: async (count) => {
        const items = (await material(count)).map((each) => each.next);
        if (operation === 'GetItem' || operation === 'Query')
          for (const Item of items) await engine.plain.putItem({ TableName: table, Item });
        return items.map((item) => () => send(inputs[operation](table, item)));
      },
    };
  };
  const [sdk, without] = await compare(
    [
      contender('SDK', tables.sdk, sdkSend(client, operation), meter),
      contender('thin', tables.thin, (input) => thin.send(operation, input), newMeter()),
    ],
    plan,
  );
  thin.close();
  if (sdk === undefined || without === undefined) throw new Error('nothing was measured');
  return { operation, sdk, thin: without };
};
