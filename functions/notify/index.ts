import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { batchPipeline } from '../shared/lambda/queue-pipeline.ts';
import { sesMailer } from '../shared/publishing/mailer.ts';
import { composeNotify } from './compose.ts';
import { envSchema } from './env.ts';
import { createBatchHandler } from './handler.ts';

const env = envSchema.parse(process.env);
// One try: whether a mail went out that got no answer is ours to ask, and the next one is marked as a repeat
// (see deliver.ts).
const mailer = sesMailer(new SESv2Client({ maxAttempts: 1 }), env);
const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}) };

const queues = new SQSClient({});
const requeue = async (MessageBody: string): Promise<void> => {
  await queues.send(new SendMessageCommand({ QueueUrl: env.QUEUE_URL, MessageBody }));
};

export const handler = batchPipeline(createBatchHandler({ ...composeNotify(clients, env, mailer), requeue }));
