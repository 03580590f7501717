import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Patience } from '../write.ts';

/** Where log and journal lie, for who backs them up or puts them back. */
export interface BackedUpTables extends Patience {
  readonly client: Pick<DynamoDBClient, 'send'>;
  readonly eventLog: string;
  readonly journal: string;
}
