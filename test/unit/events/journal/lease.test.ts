import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { underLease } from '../../../../events/log/journal/lease.ts';

const dynamodb = mockClient(DynamoDBClient);
const refused = new ConditionalCheckFailedException({ message: 'held', $metadata: {} });
const start = Date.parse('2026-09-03T08:30:00.000Z');
let clock = start;
const wait = vi.fn(async (milliseconds: number) => {
  clock += milliseconds;
});
const deps = {
  client: new DynamoDBClient({}),
  tableName: 'Journal',
  now: () => new Date(clock).toISOString(),
  owner: 'relay-1',
  wait,
  random: () => 0.5,
};
const work = async () => 'done';
const leases = () =>
  dynamodb.commandCalls(PutItemCommand).map(({ args }) => Number(args[0].input.Item?.['until']?.N));

beforeEach(() => {
  dynamodb.reset();
  wait.mockClear();
  clock = start;
});

describe('the lease of a school', () => {
  it('GOV-04 is taken for two seconds and given back', async () => {
    dynamodb.on(PutItemCommand).resolves({});
    expect(await underLease(deps, 'larkfield-infant', work)).toBe('done');
    expect(leases()).toEqual([start + 2000, 0]);
    expect(dynamodb.commandCalls(PutItemCommand)[0]?.args[0].input.Item?.['pk']?.S).toBe(
      'larkfield-infant/~lease',
    );
  });

  it('GOV-04 is waited for with reads, which cost less than writes that fail', async () => {
    dynamodb.on(PutItemCommand).rejectsOnce(refused).resolves({});
    dynamodb
      .on(GetItemCommand)
      .resolvesOnce({ Item: { until: { N: String(start + 1500) } } })
      .resolvesOnce({ Item: { until: { N: String(start + 1500) } } })
      .resolves({ Item: { until: { N: '0' } } });
    await underLease(deps, 'larkfield-infant', work);
    expect(dynamodb.commandCalls(GetItemCommand)).toHaveLength(3);
    expect(leases()).toHaveLength(3);
  });

  it('GOV-04 is waited for no longer than about a second: then the work is done without it', async () => {
    dynamodb.on(PutItemCommand).rejects(refused);
    dynamodb.on(GetItemCommand).resolves({ Item: { until: { N: String(start + 60_000) } } });
    expect(await underLease(deps, 'larkfield-infant', work)).toBe('done');
    expect(clock - start).toBeLessThan(2000);
    expect(leases()).toHaveLength(1);
  });

  it('GOV-04 is done without when the table does not answer', async () => {
    dynamodb.on(PutItemCommand).rejects(new Error('throttled'));
    expect(await underLease(deps, 'larkfield-infant', work)).toBe('done');
  });

  it('GOV-04 is given back when the work fails', async () => {
    dynamodb.on(PutItemCommand).resolves({});
    const failing = underLease(deps, 'larkfield-infant', () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(leases()).toEqual([start + 2000, 0]);
  });
});
