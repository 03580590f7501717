import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { ReadModelTable } from '../read-model/read-model-table.ts';
import { actionsKey, remakeSortKey } from './due-keys.ts';

/** Notes that a school's due dates are to be computed again at an instant. */
export const putRemake = async (
  { client, tableName: TableName }: ReadModelTable,
  school: string,
  at: string,
): Promise<void> => {
  await client.send(
    new PutItemCommand({ TableName, Item: { pk: { S: actionsKey(school) }, sk: { S: remakeSortKey(at) } } }),
  );
};
