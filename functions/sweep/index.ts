import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { failuresLogged } from '../shared/lambda/failures-logged.ts';
import { pipeline } from '../shared/lambda/pipeline.ts';
import { composeSweep } from './compose.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const clients = {
  client: new DynamoDBClient({}),
  bus: new EventBridgeClient({}),
  queues: new SQSClient({}),
  kms: new KMSClient({}),
  s3: new S3Client({}),
};
const deps = composeSweep(clients, envSchema.parse(process.env));

export const handler = pipeline().use(failuresLogged()).handler(createHandler(deps));
