import {
  type AttributeValue,
  ConditionalCheckFailedException,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { fromItem, type Page, toItem } from './page.ts';
import type { JournalDeps } from './types.ts';

export type PageDeps = Pick<JournalDeps, 'client' | 'tableName'>;

type Item = Record<string, AttributeValue>;

/** The newest page that begins at or before a position. @throws TamperedJournal when it can't be read */
export const pageUpTo = async (deps: PageDeps, school: string, position: number): Promise<Page | null> => {
  const item = await pageItemUpTo(deps, school, position);
  return item === null ? null : fromItem(item);
};

/** The same as it is stored. */
export const pageItemUpTo = async (deps: PageDeps, school: string, position: number): Promise<Item | null> =>
  (await pageItemsUpTo(deps, school, position, 1))[0] ?? null;

/** Pages that begin at or before a position, newest first, as they are stored; one request. */
export const pageItemsUpTo = async (
  { client, tableName }: PageDeps,
  school: string,
  position: number,
  limit: number,
): Promise<readonly Item[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: 'pk = :school AND sk <= :position',
      ExpressionAttributeValues: { ':school': { S: school }, ':position': { N: String(position) } },
      ScanIndexForward: false,
      Limit: limit,
      ConsistentRead: true,
    }),
  );
  return Items;
};

export const readHead = (deps: PageDeps, school: string): Promise<Page | null> =>
  pageUpTo(deps, school, Number.MAX_SAFE_INTEGER);

/** Pages that begin at or after a position, in order; one request, so perhaps not all of them. */
export const pagesFrom = async (
  deps: PageDeps,
  school: string,
  first: number,
  limit: number,
): Promise<readonly Page[]> => (await pageItemsFrom(deps, school, first, limit)).map(fromItem);

/** The same as they are stored. */
export const pageItemsFrom = async (
  { client, tableName }: PageDeps,
  school: string,
  first: number,
  limit: number,
): Promise<readonly Item[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: 'pk = :school AND sk >= :first',
      ExpressionAttributeValues: { ':school': { S: school }, ':first': { N: String(first) } },
      Limit: limit,
      ConsistentRead: true,
    }),
  );
  return Items;
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
