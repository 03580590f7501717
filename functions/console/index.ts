import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SSMClient } from '@aws-sdk/client-ssm';
import { httpPipeline } from '../shared/http/http-pipeline.ts';
import { assetFilesIn } from './assets/asset-files.ts';
import { composeConsole, problemPage } from './compose.ts';
import { envSchema } from './env.ts';

const env = envSchema.parse(process.env);
const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}), ssm: new SSMClient({}) };
const assets = assetFilesIn(join(import.meta.dirname, 'assets'));

export const handler = httpPipeline(
  env.DOCS_BASE_URL,
  composeConsole(clients, env, assets),
  problemPage(env, assets),
);
