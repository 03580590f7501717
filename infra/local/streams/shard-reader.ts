import {
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { type StreamRecord, streamRecord } from './stream-record.ts';

/** Reads one shard from where its checkpoint stands. */
export interface ShardReader {
  readonly shard: string;
  /** The next records, none when there are none yet; null when the shard is closed and read to its end. */
  readonly next: () => Promise<readonly StreamRecord[] | null>;
}

export interface ShardOptions {
  readonly client: DynamoDBStreamsClient;
  readonly arn: string;
  readonly shard: string;
  /** Last sequence number that is done with. */
  readonly after: string | undefined;
  readonly startsAt: 'TRIM_HORIZON' | 'LATEST';
  /** Most records at once. */
  readonly limit: number;
}

export function shardReader(options: ShardOptions): ShardReader {
  const { client, arn, shard, limit } = options;
  let iterator: string | undefined | null = null;
  return {
    shard,
    next: async () => {
      iterator ??= await firstIterator(options);
      if (iterator === undefined) return null;
      const { Records = [], NextShardIterator } = await client
        .send(new GetRecordsCommand({ ShardIterator: iterator, Limit: limit }))
        .catch((error) => {
          iterator = null;
          throw error;
        });
      iterator = NextShardIterator;
      return Records.length === 0 && iterator === undefined
        ? null
        : Records.map((record) => streamRecord(record, arn));
    },
  };
}

/** What lies before the checkpoint may have been trimmed (24 hours); then reading goes on at what is left. */
async function firstIterator({
  client,
  arn,
  shard,
  after,
  startsAt,
}: ShardOptions): Promise<string | undefined> {
  const place = { StreamArn: arn, ShardId: shard };
  const fresh = () => client.send(new GetShardIteratorCommand({ ...place, ShardIteratorType: startsAt }));
  if (after === undefined) return (await fresh()).ShardIterator;
  const resumed = client.send(
    new GetShardIteratorCommand({
      ...place,
      ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
      SequenceNumber: after,
    }),
  );
  const answer = await resumed.catch((error: unknown) => {
    if (error instanceof Error && error.name === 'TrimmedDataAccessException') {
      return client.send(new GetShardIteratorCommand({ ...place, ShardIteratorType: 'TRIM_HORIZON' }));
    }
    throw error;
  });
  return answer.ShardIterator;
}
