import type * as z from 'zod/mini';
import { putCountersignature } from '../../events/log/checkpoints/put.ts';
import { composeSealing, type SealingClients } from '../shared/checkpoints/compose.ts';
import { composeApi, composeReader, streamsOfEveryApi } from '../shared/lambda/compose.ts';
import { auditPermissions } from '../shared/access/audit-permissions.ts';
import { logRead } from '../shared/reads/record-read.ts';
import type { CheckpointDeps } from './checkpoint-deps.ts';
import type { envSchema } from './env.ts';

/** Everything from clients and environment. */
export const composeCheckpoints = (clients: SealingClients, env: z.output<typeof envSchema>): CheckpointDeps => {
  const { log } = composeReader(clients.dynamo, env, streamsOfEveryApi);
  const index = { client: clients.dynamo, tableName: env.JOURNAL_TABLE };
  return {
    ...composeApi(clients, env, log),
    ...composeSealing(clients, env),
    permissions: auditPermissions,
    recordRead: logRead,
    putCountersignature: (school, countersignature) => putCountersignature(index, school, countersignature),
  };
};
