import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import { admitWithToken } from '../shared/access/admit.ts';
import { recordedRefusals } from '../shared/access/recorded-refusals.ts';
import { httpPipeline } from '../shared/http/http-pipeline.ts';
import { OPERATIONS } from '../shared/operations/operation-store.ts';
import { walled } from '../shared/wall/walled.ts';
import { composeOperations } from './compose.ts';
import { crossings } from './crossings.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = envSchema.parse(process.env);
const [bus, sqs] = [new EventBridgeClient({}), new SQSClient({})];
const handle = walled(env, {
  admit: admitWithToken(env),
  clientsOf: (config) => ({ dynamo: new DynamoDBClient(config), kms: new KMSClient(config) }),
  also: [OPERATIONS],
  handlerOf: (clients) => {
    const deps = composeOperations({ ...clients, bus, sqs }, env);
    return recordedRefusals(deps, createHandler(deps));
  },
  crossings,
});

export const handler = httpPipeline(env.DOCS_BASE_URL, handle);
