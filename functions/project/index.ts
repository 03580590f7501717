import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { composeProject } from './compose.ts';
import { envSchema } from './env.ts';

export const handler = composeProject(
  { dynamo: new DynamoDBClient({}), queues: new SQSClient({}) },
  envSchema.parse(process.env),
);
