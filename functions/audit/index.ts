import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { httpPipeline } from '../shared/http/http-pipeline.ts';
import { composeAudit } from './compose.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = envSchema.parse(process.env);
const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}), s3: new S3Client({}) };

export const handler = httpPipeline(env.DOCS_BASE_URL, createHandler(composeAudit(clients, env)));
