import { DynamoDBClient, QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RowData } from '../../../../domain/kernel/projection.ts';
import { rowCommits } from '../../../../functions/sweep/row-commits.ts';
import { scanLog } from '../../../../functions/sweep/scan-log.ts';

const dynamodb = mockClient(DynamoDBClient);
const client = new DynamoDBClient({});
const item = (pk: string, sk: number) => ({ pk: { S: pk }, sk: { N: `${sk}` } });

beforeEach(() => {
  dynamodb.reset();
});

describe('what the sweep looks over', () => {
  it('GOV-04 is the whole log, page after page, by school', async () => {
    const last = item('a/devices/x', 3);
    const rest = [item('a/devices/x', 2), item('a/access/z', 1), item('no key', 1)];
    dynamodb
      .on(ScanCommand)
      .resolves({})
      .on(ScanCommand, { Segment: 0 })
      .resolves({ Items: [item('a/devices/x', 1), last], LastEvaluatedKey: last })
      .on(ScanCommand, { Segment: 0, ExclusiveStartKey: last })
      .resolves({ Items: rest })
      .on(ScanCommand, { Segment: 7 })
      .resolves({ Items: [item('b/people/y', 1)] });
    const { schools, malformed } = await scanLog(client, 'EventLog');
    expect(
      [...schools].map(([school, streams]) => [
        school,
        streams.map(({ key, commit }) => `${key.stream}/${key.id}/${commit}`),
      ]),
    ).toEqual([
      ['a', ['access/z/1', 'devices/x/3']],
      ['b', ['people/y/1']],
    ]);
    expect(malformed).toEqual(['no key']);
    const asked = dynamodb.commandCalls(ScanCommand).map(({ args: [{ input }] }) => input);
    expect(new Set(asked.map(({ Segment }) => Segment)).size).toBe(asked[0]?.TotalSegments);
    expect(asked).toHaveLength(9);
  });

  it('GOV-04 reads the keys of the log only, never what was recorded', async () => {
    dynamodb.on(ScanCommand).resolves({});
    await scanLog(client, 'EventLog');
    expect(dynamodb.commandCalls(ScanCommand)[0]?.args[0].input.ProjectionExpression).toBe('pk, sk');
  });

  it('GOV-04 is what a model keeps of every stream, page after page', async () => {
    const row = (sk: string, c: number) => ({ sk: { S: sk }, c: { N: `${c}` } });
    dynamodb
      .on(QueryCommand)
      .resolvesOnce({ Items: [row('devices/x', 3)], LastEvaluatedKey: row('devices/x', 3) })
      .resolves({ Items: [row('devices/y', 1)] });
    const projection = { model: 'devices-on-loan', streams: { devices: (row: RowData | null) => row } };
    const rows = await rowCommits({ client, tableName: 'ReadModel' }, async () => 1, 'a', projection);
    expect([...rows]).toEqual([
      ['devices/x', 3],
      ['devices/y', 1],
    ]);
    expect(dynamodb.commandCalls(QueryCommand)[0]?.args[0].input.ExpressionAttributeValues).toEqual({
      ':pk': { S: 'a/devices-on-loan' },
      ':from': { S: 'devices/' },
      ':to': { S: 'devices/~' },
    });
  });
});
