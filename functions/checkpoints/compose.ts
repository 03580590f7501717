import type * as z from 'zod/mini';
import { putCountersignature } from '../../events/log/checkpoints/put.ts';
import { composeAccess } from '../shared/access/compose-access.ts';
import { permissions } from '../shared/access/permissions.ts';
import type { RefusalDeps } from '../shared/access/recorded-refusals.ts';
import { composeSigning, type SigningClients } from '../shared/checkpoints/compose.ts';
import { composeReader } from '../shared/lambda/compose.ts';
import type { WithoutRoles } from '../shared/lambda/env.ts';
import type { CheckpointDeps } from './checkpoint-deps.ts';
import type { envSchema } from './env.ts';

/** Everything from clients and environment. */
export const composeCheckpoints = (
  clients: SigningClients,
  env: WithoutRoles<z.output<typeof envSchema>>,
): CheckpointDeps & RefusalDeps => {
  const { log } = composeReader(clients.dynamo, env);
  const index = { client: clients.dynamo, tableName: env.JOURNAL_TABLE };
  return {
    ...composeAccess(clients, env, log),
    ...composeSigning(clients, env),
    permissions,
    putCountersignature: (school, countersignature) => putCountersignature(index, school, countersignature),
  };
};
