import { BatchGetItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { getAll, putAll } from '../../../../events/log/journal/batches.ts';

const dynamodb = mockClient(DynamoDBClient);
const wait = vi.fn(async () => undefined);
const deps = { client: new DynamoDBClient({}), tableName: 'Journal', wait, random: () => 0.5 };
const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ pk: { S: `k${index}` }, sk: { N: '1' } }));

beforeEach(() => {
  dynamodb.reset();
  wait.mockClear();
});

describe('many items of the journal', () => {
  it('GOV-04 are put one a request, since the right to write batches would be a right to delete', async () => {
    dynamodb.on(PutItemCommand).resolves({});
    await putAll(deps, items(60));
    const put = dynamodb.commandCalls(PutItemCommand).map(({ args }) => args[0].input);
    expect(put).toEqual(items(60).map((Item) => ({ TableName: 'Journal', Item })));
    expect(dynamodb.calls()).toHaveLength(60);
  });

  it('GOV-04 are put 25 at once, at most', async () => {
    let [open, most] = [0, 0];
    dynamodb.on(PutItemCommand).callsFake(async () => {
      open += 1;
      most = Math.max(most, open);
      await Promise.resolve();
      open -= 1;
    });
    await putAll(deps, items(60));
    expect(most).toBe(25);
  });

  it('GOV-04 fail loudly when the table does not take one', async () => {
    dynamodb.on(PutItemCommand).resolvesOnce({}).rejectsOnce(new Error('not taken'));
    await expect(putAll(deps, items(2))).rejects.toThrow('not taken');
  });

  it('GOV-04 are read again when the table left some keys undone', async () => {
    const [a, b] = items(2);
    dynamodb
      .on(BatchGetItemCommand)
      .resolvesOnce({ Responses: { Journal: [a!] }, UnprocessedKeys: { Journal: { Keys: [b!] } } })
      .resolves({ Responses: { Journal: [b!] } });
    expect(await getAll(deps, [a!, b!])).toEqual([a, b]);
    expect(wait).toHaveBeenCalledOnce();
  });

  it('GOV-04 fail loudly when the table never gives them', async () => {
    const [a] = items(1);
    dynamodb.on(BatchGetItemCommand).resolves({ UnprocessedKeys: { Journal: { Keys: [a!] } } });
    await expect(getAll(deps, [a!])).rejects.toThrow('left 1 items undone after 8 tries');
  });

  it('GOV-04 are read consistently, since a marker that is overlooked would be a commit journaled twice', async () => {
    dynamodb.on(BatchGetItemCommand).resolves({});
    await getAll(deps, items(101));
    const asked = dynamodb
      .commandCalls(BatchGetItemCommand)
      .map(({ args }) => args[0].input.RequestItems?.['Journal']);
    expect(asked.map((request) => [request?.Keys?.length, request?.ConsistentRead])).toEqual([
      [100, true],
      [1, true],
    ]);
  });
});
