import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import { failuresLogged } from '../shared/failures-logged.ts';
import { composeDelivery } from '../shared/publishing/compose.ts';
import { checkWithStates } from './check-states.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';
import { projections } from './projections.ts';

const env = envSchema.parse(process.env);
const clients = { client: new DynamoDBClient({}), bus: new EventBridgeClient({}), queues: new SQSClient({}) };
const delivery = composeDelivery(clients, env);
const tables = { eventLogTable: env.EVENT_LOG_TABLE, readModelTable: env.READ_MODEL_TABLE };
const deps = { ...delivery, ...tables, checkStream: checkWithStates(delivery.table), projections };

export const handler = middy().use(failuresLogged()).handler(createHandler(deps));
