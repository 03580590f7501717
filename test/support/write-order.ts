import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { inject } from 'vitest';
import { testClient } from './dynamodb.ts';

/**
 * `<pk> <sk>` of every item in the order in which the engine wrote them: DynamoDB Local numbers a table's
 * stream in that order.
 */
export const writeOrder = async (tableName: string): Promise<readonly string[]> => {
  const streams = new DynamoDBStreamsClient({
    endpoint: inject('dynamodbEndpoint'),
    region: 'eu-west-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const { Table } = await testClient().send(new DescribeTableCommand({ TableName: tableName }));
  const StreamArn = Table?.LatestStreamArn;
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const written: { readonly place: string; readonly at: bigint }[] = [];
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    const start = await streams.send(
      new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
    );
    let ShardIterator = start.ShardIterator;
    while (ShardIterator !== undefined) {
      const { Records = [], NextShardIterator } = await streams.send(
        new GetRecordsCommand({ ShardIterator }),
      );
      for (const { dynamodb } of Records) {
        written.push({
          place: `${dynamodb?.Keys?.['pk']?.S} ${dynamodb?.Keys?.['sk']?.N}`,
          at: BigInt(dynamodb?.SequenceNumber ?? 0),
        });
      }
      ShardIterator = Records.length === 0 ? undefined : NextShardIterator;
    }
  }
  return written.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map(({ place }) => place);
};
