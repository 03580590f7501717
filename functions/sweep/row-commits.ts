import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { modelKey } from '../shared/read-model.ts';

/** Source commits of a model's rows in one school, by `<stream>/<id>`. */
export const rowCommits = async (
  client: Pick<DynamoDBClient, 'send'>,
  TableName: string,
  { school, model }: { readonly school: string; readonly model: string },
): Promise<ReadonlyMap<string, number>> => {
  const commits = new Map<string, number>();
  let ExclusiveStartKey: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: modelKey(school, model) } },
        ProjectionExpression: 'sk, c',
        ConsistentRead: true,
        ExclusiveStartKey,
      }),
    );
    for (const { sk, c } of page.Items ?? []) commits.set(sk?.S ?? '', Number(c?.N));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return commits;
};
