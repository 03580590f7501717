import type { KMSClient } from '@aws-sdk/client-kms';
import type { S3Client } from '@aws-sdk/client-s3';
import type * as z from 'zod/mini';
import { projections } from '../../domain/read-models/index.ts';
import { streams } from '../../domain/streams/index.ts';

import { createArchive } from '../../events/log/archive/create-archive.ts';
import { createCheckpoints } from '../../events/log/checkpoints/create-checkpoints.ts';
import { newestCheckpoint } from '../../events/log/checkpoints/newest-checkpoint.ts';
import { createReadFound } from '../../events/log/found-commits.ts';
import { checkpointKeyName, createTrustKeys } from '../shared/checkpoints/trust-keys.ts';
import { createPolicy } from '../shared/commands/policy.ts';

import { deadlineStreams } from '../shared/deadlines/deadline-streams.ts';
import { instantOf, systemClock } from '../shared/lambda/clock.ts';
import { createDeliveries } from '../shared/notices/deliveries.ts';
import { createOperationStore } from '../shared/operations/operation-store.ts';
import { createSweepReports } from '../shared/operations/sweep-report.ts';
import { composeDelivery, type PublishingClients } from '../shared/publishing/compose.ts';
import { checkWithStates } from './check-states.ts';
import type { envSchema } from './env.ts';
import type { SweepDeps } from './types.ts';

export interface SweepClients extends PublishingClients {
  readonly kms: KMSClient;
  readonly s3: S3Client;
}

/** Everything from clients and environment. */
export const composeSweep = (clients: SweepClients, env: z.output<typeof envSchema>): SweepDeps => {
  const delivery = composeDelivery(clients, env);
  const journal = { client: clients.client, tableName: env.JOURNAL_TABLE };
  const table = { client: clients.client, tableName: env.READ_MODEL_TABLE };
  return {
    ...delivery,
    trust: env.TRUST_ID,
    eventLogTable: env.EVENT_LOG_TABLE,
    journalTable: env.JOURNAL_TABLE,
    readModelTable: env.READ_MODEL_TABLE,
    now: () => instantOf(systemClock()),
    checkStream: checkWithStates(delivery.table),
    readFound: createReadFound({ log: delivery.table, journal, trust: env.TRUST_ID }),
    archive: createArchive({ client: clients.s3, bucket: env.ARCHIVE_BUCKET }),
    signedSize: async (school) => (await newestCheckpoint(journal, school))?.size ?? 0,
    checkpoints: createCheckpoints(journal),
    checkpointKeys: createTrustKeys({
      client: clients.kms,
      name: checkpointKeyName(env.TRUST_ID),
      keyIds: env.SIGNING_KEY_IDS,
      former: env.FORMER_KEYS,
    }),
    operations: createOperationStore(table),
    reports: createSweepReports(table),
    projections,
    deadlineStreams: deadlineStreams(streams),
    policyAt: createPolicy(delivery.log, systemClock),
    deliveries: createDeliveries({ client: clients.client, tableName: env.DELIVERIES_TABLE }),
  };
};
