import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { streams } from '../../../domain/streams/index.ts';
import type { LogReader } from '../../../events/log/types.ts';
import { createPolicy } from '../commands/policy.ts';
import { systemClock } from '../lambda/clock.ts';
import { pause } from '../lambda/compose.ts';
import type { DuesDeps } from './remake-dues.ts';

/** What computing due dates takes, from a client and the name of the table. */
export const composeDues = (
  client: DynamoDBClient,
  tableName: string,
  log: LogReader,
  clock = systemClock,
): DuesDeps => ({
  streams,
  log,
  policyAt: createPolicy(log, clock),
  table: { client, tableName },
  clock,
  wait: pause,
  random: Math.random,
});
