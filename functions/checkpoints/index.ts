import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { httpPipeline } from '../shared/http/http-pipeline.ts';
import { composeCheckpoints } from './compose.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = envSchema.parse(process.env);
const mail = new SESv2Client({ maxAttempts: 1 });
const clients = {
  dynamo: new DynamoDBClient({}),
  kms: new KMSClient({}),
  s3: new S3Client({}),
  bus: new EventBridgeClient({}),
  mail,
};

export const handler = httpPipeline(env.DOCS_BASE_URL, createHandler(composeCheckpoints(clients, env)));
