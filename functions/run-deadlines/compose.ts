import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type * as z from 'zod/mini';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { systemClock } from '../shared/lambda/clock.ts';
import type { Clients } from '../shared/lambda/compose.ts';
import { createReadModel } from '../shared/read-model/read-model.ts';
import { registeredSchools } from '../shared/read-model/registered-schools.ts';
import type { envSchema } from './env.ts';
import type { RunDeps } from './run-deps.ts';

export interface RunClients extends Clients {
  readonly queues: Pick<SQSClient, 'send'>;
}

/** Everything from clients and environment; the clock alone may be another. */
export const composeRunDeadlines = (
  clients: RunClients,
  env: z.output<typeof envSchema>,
  clock = systemClock,
): RunDeps => {
  const table = { client: clients.dynamo, tableName: env.READ_MODEL_TABLE };
  const sendTo = (QueueUrl: string) => async (MessageBody: string) => {
    await clients.queues.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  };
  return {
    ...composeCommands(clients, env, clock),
    table,
    schools: () => registeredSchools(createReadModel(table)),
    toProject: sendTo(env.PROJECT_QUEUE_URL),
    toNotify: sendTo(env.NOTIFY_QUEUE_URL),
  };
};
