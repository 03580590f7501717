import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { queuePipeline } from '../shared/queue-pipeline.ts';
import { composeNotify } from './compose.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';
import { sesMailer } from './mailer.ts';

const env = envSchema.parse(process.env);
const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}) };

export const handler = queuePipeline(createHandler(composeNotify(clients, env, sesMailer(new SESv2Client({}), env.MAIL_FROM))));
