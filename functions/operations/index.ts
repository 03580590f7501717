import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import { httpPipeline } from '../shared/http/http-pipeline.ts';
import { composeOperations } from './compose.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = envSchema.parse(process.env);
const clients = {
  dynamo: new DynamoDBClient({}),
  kms: new KMSClient({}),
  bus: new EventBridgeClient({}),
  sqs: new SQSClient({}),
};

export const handler = httpPipeline(env.DOCS_BASE_URL, createHandler(composeOperations(clients, env)));
