import type { S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type * as z from 'zod/mini';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { createFileStore } from '../shared/files/file-store.ts';
import { createJobStore } from '../shared/imports/job-store.ts';
import { systemClock } from '../shared/lambda/clock.ts';
import type { Clients } from '../shared/lambda/compose.ts';
import { createReadModel } from '../shared/read-model/read-model.ts';
import type { envSchema } from './env.ts';
import type { RunDeps } from './run-deps.ts';

export interface RunClients extends Clients {
  readonly s3: Pick<S3Client, 'send'>;
  readonly sqs: Pick<SQSClient, 'send'>;
}

/** Everything from clients and environment; the clock alone may be another. */
export const composeRunImports = (
  clients: RunClients,
  env: z.output<typeof envSchema>,
  clock = systemClock,
): RunDeps => {
  const table = { client: clients.dynamo, tableName: env.READ_MODEL_TABLE };
  return {
    ...composeCommands(clients, env, clock),
    jobs: createJobStore(table),
    objects: createFileStore({ client: clients.s3, bucket: env.IMPORT_BUCKET }),
    readModel: createReadModel(table),
    sendAgain: async (MessageBody) => {
      await clients.sqs.send(new SendMessageCommand({ QueueUrl: env.QUEUE_URL, MessageBody }));
    },
  };
};
