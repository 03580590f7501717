import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type * as z from 'zod/mini';
import { projections } from '../../domain/read-models/index.ts';
import { composeDues } from '../shared/deadlines/compose-dues.ts';
import { composeReader } from '../shared/lambda/compose.ts';
import { batchPipeline } from '../shared/lambda/queue-pipeline.ts';
import { readModelTable } from '../shared/read-model/read-model-table.ts';
import { createDues } from './dues.ts';
import type { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

export interface ProjectClients {
  readonly dynamo: DynamoDBClient;
  readonly queues: Pick<SQSClient, 'send'>;
}

/** The Lambda function that keeps every read model. */
export const composeProject = ({ dynamo, queues }: ProjectClients, env: z.output<typeof envSchema>) => {
  const table = readModelTable(dynamo, env.READ_MODEL_TABLE);
  const requeue = async (MessageBody: string) => {
    await queues.send(new SendMessageCommand({ QueueUrl: env.QUEUE_URL, MessageBody }));
  };
  const records = composeReader(dynamo, env);
  const dues = createDues({ ...composeDues(dynamo, env.READ_MODEL_TABLE, records.log), requeue });
  return batchPipeline(createHandler({ projections, table, known: new Map(), requeue, dues, ...records }));
};
