import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';

export interface GuardedItem {
  readonly TableName: string;
  readonly Item: Record<string, AttributeValue>;
  /** The number that is raised with every put. */
  readonly counter: string;
  /** What the counter was when the item was read; null when there was none. */
  readonly previous: number | null;
}

/** The condition that an item is still as it was read. @param previous its counter; null: it was not there */
export const unchangedSince = (counter: string, previous: number | null) =>
  previous === null
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: `${counter} = :previous`,
        ExpressionAttributeValues: { ':previous': { N: String(previous) } },
      };

/** Puts an item if it is still as it was read; false when another writer was first. */
export const putIfUnchanged = (
  client: Pick<DynamoDBClient, 'send'>,
  { TableName, Item, counter, previous }: GuardedItem,
): Promise<boolean> => {
  return client
    .send(new PutItemCommand({ TableName, Item, ...unchangedSince(counter, previous) }))
    .then(() => true, lostRace);
};

const lostRace = (error: unknown): boolean => {
  if (error instanceof ConditionalCheckFailedException) return false;
  throw error;
};
