import { ConditionalCheckFailedException, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { fromItem, type Page, toItem } from './page.ts';
import type { JournalDeps } from './types.ts';

type PageDeps = Pick<JournalDeps, 'client' | 'tableName'>;

/** The newest page that begins at or before a position. */
export const pageUpTo = async (
  { client, tableName }: PageDeps,
  school: string,
  position: number,
): Promise<Page | null> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: 'pk = :school AND sk <= :position',
      ExpressionAttributeValues: { ':school': { S: school }, ':position': { N: String(position) } },
      ScanIndexForward: false,
      Limit: 1,
      ConsistentRead: true,
    }),
  );
  return Items.map(fromItem)[0] ?? null;
};

export const readHead = (deps: PageDeps, school: string): Promise<Page | null> =>
  pageUpTo(deps, school, Number.MAX_SAFE_INTEGER);

/** Pages that begin at or after a position, in order; one request, so perhaps not all of them. */
export const pagesFrom = async (
  { client, tableName }: PageDeps,
  school: string,
  first: number,
  limit: number,
): Promise<readonly Page[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: 'pk = :school AND sk >= :first',
      ExpressionAttributeValues: { ':school': { S: school }, ':first': { N: String(first) } },
      Limit: limit,
      ConsistentRead: true,
    }),
  );
  return Items.map(fromItem);
};

/** False when another relay's page stands there: the head has moved. */
export const putPage = async ({ client, tableName }: PageDeps, page: Page): Promise<boolean> => {
  try {
    await client.send(
      new PutItemCommand({
        TableName: tableName,
        Item: toItem(page),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
