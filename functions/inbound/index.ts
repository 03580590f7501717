import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { composeHandler } from './compose.ts';
import { envSchema } from './env.ts';

const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}) };

export const handler = composeHandler(clients, envSchema.parse(process.env));
