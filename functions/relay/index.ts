import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import { streamPipeline } from '../shared/lambda/stream-pipeline.ts';
import { composeDelivery } from '../shared/publishing/compose.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = envSchema.parse(process.env);
const clients = { client: new DynamoDBClient({}), bus: new EventBridgeClient({}), queues: new SQSClient({}) };

export const handler = streamPipeline(
  createHandler({ ...composeDelivery(clients, env), trustId: env.TRUST_ID }),
);
