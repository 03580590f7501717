import { BatchGetItemCommand, BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { getAll, putAll } from '../../../../events/log/journal/batches.ts';

const dynamodb = mockClient(DynamoDBClient);
const wait = vi.fn(async () => undefined);
const deps = { client: new DynamoDBClient({}), tableName: 'Journal', wait, random: () => 0.5 };
const items = (count: number) => Array.from({ length: count }, (_, index) => ({ pk: { S: `k${index}` }, sk: { N: '1' } }));
const puts = (call: number) => dynamodb.commandCalls(BatchWriteItemCommand)[call]?.args[0].input.RequestItems?.['Journal'] ?? [];

beforeEach(() => {
  dynamodb.reset();
  wait.mockClear();
});

describe('many items of the journal', () => {
  it('GOV-04 are put in batches of 25, without a wait when all is done', async () => {
    dynamodb.on(BatchWriteItemCommand).resolves({});
    await putAll(deps, items(60));
    expect([0, 1, 2].map((call) => puts(call).length)).toEqual([25, 25, 10]);
    expect(wait).not.toHaveBeenCalled();
  });

  it('GOV-04 are put again when the table left some undone', async () => {
    const left = { PutRequest: { Item: items(1)[0] } };
    dynamodb
      .on(BatchWriteItemCommand)
      .resolvesOnce({ UnprocessedItems: { Journal: [left] } })
      .resolves({});
    await putAll(deps, items(3));
    expect(puts(1)).toEqual([left]);
    expect(wait).toHaveBeenCalledOnce();
  });

  it('GOV-04 are read again when the table left some keys undone', async () => {
    const [a, b] = items(2);
    dynamodb
      .on(BatchGetItemCommand)
      .resolvesOnce({ Responses: { Journal: [a!] }, UnprocessedKeys: { Journal: { Keys: [b!] } } })
      .resolves({ Responses: { Journal: [b!] } });
    expect(await getAll(deps, [a!, b!])).toEqual([a, b]);
  });

  it('GOV-04 fail loudly when the table never takes them', async () => {
    dynamodb.on(BatchWriteItemCommand).resolves({ UnprocessedItems: { Journal: [{ PutRequest: { Item: items(1)[0] } }] } });
    await expect(putAll(deps, items(1))).rejects.toThrow('left 1 items undone after 8 tries');
  });

  it('GOV-04 are read consistently, since a marker that is overlooked would be a commit journaled twice', async () => {
    dynamodb.on(BatchGetItemCommand).resolves({});
    await getAll(deps, items(101));
    const asked = dynamodb.commandCalls(BatchGetItemCommand).map(({ args }) => args[0].input.RequestItems?.['Journal']);
    expect(asked.map((request) => [request?.Keys?.length, request?.ConsistentRead])).toEqual([
      [100, true],
      [1, true],
    ]);
  });
});
