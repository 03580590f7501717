import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { batchPipeline } from '../shared/lambda/queue-pipeline.ts';
import { composeWebhooks } from './compose.ts';
import { envSchema } from './env.ts';
import { createBatchHandler } from './handler.ts';

const env = envSchema.parse(process.env);
const queues = new SQSClient({});
const clients = {
  dynamo: new DynamoDBClient({}),
  kms: new KMSClient({}),
  bus: new EventBridgeClient({}),
  queues,
};
const requeue = async (MessageBody: string): Promise<void> => {
  await queues.send(new SendMessageCommand({ QueueUrl: env.QUEUE_URL, MessageBody }));
};

export const handler = batchPipeline(
  createBatchHandler({ ...composeWebhooks(clients, env), requeue, drawHolder: randomUUID }),
);
