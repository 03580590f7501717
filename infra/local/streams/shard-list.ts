import { DescribeStreamCommand, type DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';

export interface ShardInfo {
  readonly id: string;
  readonly parent: string | undefined;
}

/** All shards of a stream that still exist. */
export async function listShards(client: DynamoDBStreamsClient, arn: string): Promise<readonly ShardInfo[]> {
  const shards: ShardInfo[] = [];
  let after: string | undefined;
  do {
    const page = await client.send(
      new DescribeStreamCommand({
        StreamArn: arn,
        ...(after === undefined ? {} : { ExclusiveStartShardId: after }),
      }),
    );
    for (const { ShardId: id = '', ParentShardId: parent } of page.StreamDescription?.Shards ?? [])
      shards.push({ id, parent });
    after = page.StreamDescription?.LastEvaluatedShardId;
  } while (after !== undefined);
  return shards;
}

/** Shards that may be read now: those not read to the end whose parent is, or is gone. */
export const readableShards = (
  shards: readonly ShardInfo[],
  finished: ReadonlySet<string>,
): readonly string[] =>
  shards
    .filter(({ id }) => !finished.has(id))
    .filter(
      ({ parent }) => parent === undefined || finished.has(parent) || !shards.some(({ id }) => id === parent),
    )
    .map(({ id }) => id);
