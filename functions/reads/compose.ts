import type * as z from 'zod/mini';
import { projections, views } from '../../domain/read-models/index.ts';
import { publicStreams } from '../../domain/streams/index.ts';
import { permissions } from '../shared/access/permissions.ts';
import type { RefusalDeps } from '../shared/access/recorded-refusals.ts';
import { dueLists } from '../shared/deadlines/due-lists.ts';
import type { WithoutRoles } from '../shared/lambda/env.ts';
import { composePast, type PastClients } from '../shared/past/compose-past.ts';
import { createReadModel } from '../shared/read-model/read-model.ts';
import type { envSchema } from './env.ts';
import type { ReadsDeps } from './reads-deps.ts';

/** Everything from clients and environment. */
export const composeReads = (
  clients: PastClients,
  env: WithoutRoles<z.output<typeof envSchema>>,
): ReadsDeps & RefusalDeps => ({
  ...composePast(clients, env),
  readModel: createReadModel({ client: clients.dynamo, tableName: env.READ_MODEL_TABLE }),
  dueLists: (school, groups) =>
    dueLists({ client: clients.dynamo, tableName: env.READ_MODEL_TABLE }, school, groups),
  streams: publicStreams,
  views,
  projections,
  permissions,
});
