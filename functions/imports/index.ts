import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { httpPipeline } from '../shared/http/http-pipeline.ts';
import { composeImports } from './compose.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = envSchema.parse(process.env);
const clients = {
  dynamo: new DynamoDBClient({}),
  kms: new KMSClient({}),
  // Else the address would demand the checksum of a file that nobody has seen yet.
  s3: new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
  sqs: new SQSClient({}),
};

export const handler = httpPipeline(env.DOCS_BASE_URL, createHandler(composeImports(clients, env)));
