import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import { instantOf, systemClock } from '../shared/clock.ts';
import { failuresLogged } from '../shared/failures-logged.ts';
import { composeDelivery } from '../shared/publishing/compose.ts';
import { checkWithStates } from './check-states.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';
import { projections } from './projections.ts';

const env = envSchema.parse(process.env);
const clients = { client: new DynamoDBClient({}), bus: new EventBridgeClient({}), queues: new SQSClient({}) };
const delivery = composeDelivery(clients, env);
const tables = { eventLogTable: env.EVENT_LOG_TABLE, journalTable: env.JOURNAL_TABLE, readModelTable: env.READ_MODEL_TABLE };
const now = () => instantOf(systemClock());
const deps = { ...delivery, ...tables, now, checkStream: checkWithStates(delivery.table), projections };

/** Not middy's own early end: the sweep watches its time itself, and would live on in a frozen sandbox. */
export const handler = middy({ timeoutEarlyInMillis: 0 }).use(failuresLogged()).handler(createHandler(deps));
