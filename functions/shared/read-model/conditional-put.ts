import { type AttributeValue, ConditionalCheckFailedException, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

export interface GuardedItem {
  readonly TableName: string;
  readonly Item: Record<string, AttributeValue>;
  /** The number that is raised with every put. */
  readonly counter: string;
  /** What the counter was when the item was read; null when there was none. */
  readonly previous: number | null;
}

/** Puts an item if it is still as it was read; false when another writer was first. */
export const putIfUnchanged = (
  client: Pick<DynamoDBClient, 'send'>,
  { TableName, Item, counter, previous }: GuardedItem,
): Promise<boolean> => {
  const guard =
    previous === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: `${counter} = :previous`, ExpressionAttributeValues: { ':previous': { N: String(previous) } } };
  return client.send(new PutItemCommand({ TableName, Item, ...guard })).then(() => true, lostRace);
};

const lostRace = (error: unknown): boolean => {
  if (error instanceof ConditionalCheckFailedException) return false;
  throw error;
};
