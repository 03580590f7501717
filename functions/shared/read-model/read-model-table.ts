import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Where the rows of all models stand, and the pointers to their generations. */
export interface ReadModelTable {
  readonly client: Pick<DynamoDBClient, 'send'>;
  readonly tableName: string;
}
