import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import { failuresLogged } from '../shared/lambda/failures-logged.ts';
import { pipeline } from '../shared/lambda/pipeline.ts';
import { composeRunDeadlines } from './compose.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}), queues: new SQSClient({}) };
const deps = composeRunDeadlines(clients, envSchema.parse(process.env));

export const handler = pipeline<unknown, void>().use(failuresLogged()).handler(createHandler(deps));
