import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { admitWithToken } from '../shared/access/admit.ts';
import { httpPipeline } from '../shared/http/http-pipeline.ts';
import { walled } from '../shared/wall/walled.ts';
import { composeHandler } from './compose.ts';
import { envSchema } from './env.ts';

const env = envSchema.parse(process.env);
const handle = walled(env, {
  admit: admitWithToken(env),
  clientsOf: (config) => ({ dynamo: new DynamoDBClient(config), kms: new KMSClient(config) }),
  handlerOf: (clients) => composeHandler(clients, env),
});

export const handler = httpPipeline(env.DOCS_BASE_URL, handle);
