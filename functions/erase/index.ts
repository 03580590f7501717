import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { queuePipeline } from '../shared/lambda/queue-pipeline.ts';
import { composeErase } from './compose.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}), s3: new S3Client({}) };

export const handler = queuePipeline(createHandler(composeErase(clients, envSchema.parse(process.env))));
