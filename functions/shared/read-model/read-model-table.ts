import { setTimeout } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Patience } from '../../../events/log/write.ts';

/** Where the rows of all models stand, and the pointers to their generations. */
export interface ReadModelTable {
  readonly client: Pick<DynamoDBClient, 'send'>;
  readonly tableName: string;
}

/** The table for those who read several items at once or write rows: either may have to wait its turn. */
export type PatientTable = ReadModelTable & Patience;

export const readModelTable = (client: ReadModelTable['client'], tableName: string): PatientTable => ({
  client,
  tableName,
  random: Math.random,
  wait: async (ms) => void (await setTimeout(ms)),
});
