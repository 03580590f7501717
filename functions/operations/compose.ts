import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { KMSClient } from '@aws-sdk/client-kms';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type * as z from 'zod/mini';
import { readModels } from '../../domain/read-models/index.ts';
import { streams } from '../../domain/streams/index.ts';
import { newestCheckpoint } from '../../events/log/checkpoints/newest-checkpoint.ts';
import { newestEntries } from '../../events/log/journal/find-entries.ts';
import { positionAfter } from '../../events/log/journal/page.ts';
import { pageUpTo, readHead } from '../../events/log/journal/pages.ts';
import { composeAccess } from '../shared/access/compose-access.ts';
import { permissions } from '../shared/access/permissions.ts';
import type { RefusalDeps } from '../shared/access/recorded-refusals.ts';
import { deadlineStreams } from '../shared/deadlines/deadline-streams.ts';
import { composeReader, type Records } from '../shared/lambda/compose.ts';
import type { WithoutRoles } from '../shared/lambda/env.ts';
import { createOperationStore } from '../shared/operations/operation-store.ts';
import { createSweepReports } from '../shared/operations/sweep-report.ts';
import { createReadModel } from '../shared/read-model/read-model.ts';
import { readModelTable } from '../shared/read-model/read-model-table.ts';
import { registeredSchools } from '../shared/read-model/registered-schools.ts';
import { createReplayStore } from '../shared/replays/replay-store.ts';
import type { envSchema } from './env.ts';
import type { HealthSources } from './health/health-sources.ts';
import { keptOf } from './health/kept.ts';
import { reflectedIn } from './health/reflected-in.ts';
import type { OperationsDeps } from './types.ts';

export interface OperationsClients {
  readonly dynamo: DynamoDBClient;
  readonly kms: KMSClient;
  readonly bus: EventBridgeClient;
  readonly sqs: SQSClient;
}

type OperationsEnv = WithoutRoles<z.output<typeof envSchema>>;

/** Everything from clients and environment. */
export const composeOperations = (
  clients: OperationsClients,
  env: OperationsEnv,
): OperationsDeps & RefusalDeps => {
  const records = composeReader(clients.dynamo, env);
  const { log } = records;
  const rows = { client: clients.dynamo, tableName: env.READ_MODEL_TABLE };
  return {
    ...composeAccess(clients, env, log),
    permissions,
    log,
    replays: createReplayStore(rows),
    bus: clients.bus,
    busName: env.EVENT_BUS_NAME,
    operations: createOperationStore(rows),
    health: composeHealth(clients, env, records),
  };
};

const composeHealth = (
  { dynamo: client, sqs }: OperationsClients,
  env: OperationsEnv,
  { log, catalogue }: Records,
): HealthSources => {
  const rows = readModelTable(client, env.READ_MODEL_TABLE);
  const journal = { client, tableName: env.JOURNAL_TABLE };
  const readModel = createReadModel(rows);
  return {
    schools: () => registeredSchools(readModel),
    journalHead: async (school) => {
      const page = await readHead(journal, school);
      return page && { position: positionAfter(page) - 1, at: page.at };
    },
    journaledAt: async (school, position) => (await pageUpTo(journal, school, position))?.at ?? null,
    newestEntries: (school, most) => newestEntries(journal, school, most),
    log,
    reflectedIn: (asked) => reflectedIn(rows, asked),
    newestCheckpoint: (school) => newestCheckpoint(journal, school),
    queues: Object.entries(env.QUEUES).map(([queue, urls]) => ({ queue, ...urls })),
    sqs,
    reports: createSweepReports(rows),
    kept: keptOf(readModels, { catalogue, deadlineStreams: deadlineStreams(streams) }),
  };
};
