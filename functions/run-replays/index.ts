import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { queuePipeline } from '../shared/lambda/queue-pipeline.ts';
import { composeRunReplays } from './compose.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const clients = {
  dynamo: new DynamoDBClient({}),
  kms: new KMSClient({}),
  s3: new S3Client({}),
  bus: new EventBridgeClient({}),
  queues: new SQSClient({}),
};

export const handler = queuePipeline(createHandler(composeRunReplays(clients, envSchema.parse(process.env))));
