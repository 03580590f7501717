import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';

export type StoredItem = Record<string, AttributeValue>;

/**
 * A table in memory behind a mocked client, small enough to reach into: for tests of what the engine can't be
 * made to do.
 */
export const fakeLogTable = () => {
  const client = new DynamoDBClient({ region: 'eu-west-2' });
  const items = new Map<string, StoredItem>();
  const mock = mockClient(client);
  const place = (item: StoredItem) => `${item['pk']?.S} ${item['sk']?.N}`;
  mock.on(PutItemCommand).callsFake(({ Item }: { Item: StoredItem }) => {
    const taken = items.get(place(Item));
    if (taken) throw new ConditionalCheckFailedException({ message: 'taken', $metadata: {}, Item: taken });
    items.set(place(Item), Item);
    return {};
  });
  mock.on(GetItemCommand).callsFake(({ Key }: { Key: StoredItem }) => ({ Item: items.get(place(Key)) }));
  mock
    .on(QueryCommand)
    .callsFake(
      (query: { ExpressionAttributeValues: StoredItem; ScanIndexForward: boolean; Limit?: number }) => {
        const { ':pk': pk, ':low': low, ':high': high } = query.ExpressionAttributeValues;
        const found = [...items.values()]
          .filter(
            (item) =>
              item['pk']?.S === pk?.S &&
              Number(item['sk']?.N) >= Number(low?.N) &&
              Number(item['sk']?.N) <= Number(high?.N),
          )
          .toSorted((a, b) => (Number(a['sk']?.N) - Number(b['sk']?.N)) * (query.ScanIndexForward ? 1 : -1));
        return { Items: found.slice(0, query.Limit) };
      },
    );
  return { client, items, mock };
};
