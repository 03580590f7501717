import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { queuePipeline } from '../shared/lambda/queue-pipeline.ts';
import { composeReact } from './compose.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}) };

export const handler = queuePipeline(createHandler(composeReact(clients, envSchema.parse(process.env))));
