import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { walled } from '../shared/wall/walled.ts';
import { composeHandler, linkPipeline } from './compose.ts';
import { envSchema } from './env.ts';
import { tenantOf } from './tenant-of.ts';

const env = envSchema.parse(process.env);
const handle = walled(env, {
  clientsOf: (config) => ({ dynamo: new DynamoDBClient(config), kms: new KMSClient(config) }),
  handlerOf: (clients) => composeHandler(clients, env),
  tenantOf,
});

export const handler = linkPipeline(env.DOCS_BASE_URL, handle);
