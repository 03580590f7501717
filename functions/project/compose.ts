import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type * as z from 'zod/mini';
import { projections } from '../../domain/read-models/index.ts';
import { composeDues } from '../shared/deadlines/compose-dues.ts';
import { composeReader } from '../shared/lambda/compose.ts';
import { queuePipeline } from '../shared/lambda/queue-pipeline.ts';
import { createReadModel } from '../shared/read-model/read-model.ts';
import { createDues } from './dues.ts';
import type { envSchema } from './env.ts';
import { createHandler } from './handler.ts';
import { subjectOf } from './message.ts';

export interface ProjectClients {
  readonly dynamo: DynamoDBClient;
  readonly queues: Pick<SQSClient, 'send'>;
}

/** The Lambda function that keeps every read model. */
export const composeProject = ({ dynamo, queues }: ProjectClients, env: z.output<typeof envSchema>) => {
  const readModel = createReadModel({ client: dynamo, tableName: env.READ_MODEL_TABLE });
  const requeue = async (MessageBody: string) => {
    await queues.send(new SendMessageCommand({ QueueUrl: env.QUEUE_URL, MessageBody }));
  };
  const records = composeReader(dynamo, env);
  const dues = createDues({ ...composeDues(dynamo, env.READ_MODEL_TABLE, records.log), requeue });
  return queuePipeline(createHandler({ projections, readModel, requeue, dues, ...records }), subjectOf);
};
