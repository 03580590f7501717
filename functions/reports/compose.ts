import type * as z from 'zod/mini';
import { createCheckpoints } from '../../events/log/checkpoints/create-checkpoints.ts';
import { createLogOfLogs } from '../../events/log/log-of-logs/create-log-of-logs.ts';
import { permissions } from '../shared/access/permissions.ts';
import type { RefusalDeps } from '../shared/access/recorded-refusals.ts';
import { createTrustLinkFiles } from '../shared/checkpoints/log-of-logs/trust-link-files.ts';
import { createTrustKeys, dossierKeyName } from '../shared/checkpoints/trust-keys.ts';
import type { WithoutRoles } from '../shared/lambda/env.ts';
import { composePast, type PastClients } from '../shared/past/compose-past.ts';
import type { envSchema } from './env.ts';
import type { ReportsDeps } from './reports-deps.ts';

/** Everything from clients and environment. */
export const composeReports = (
  clients: PastClients,
  env: WithoutRoles<z.output<typeof envSchema>>,
): ReportsDeps & RefusalDeps => {
  const past = composePast(clients, env);
  const index = { client: clients.dynamo, tableName: env.JOURNAL_TABLE };
  return {
    ...past,
    trustLinkFiles: createTrustLinkFiles({
      archive: past.archive,
      checkpoints: createCheckpoints(index),
      logOfLogs: createLogOfLogs(index),
    }),
    trust: env.TRUST_ID,
    dossierKeys: createTrustKeys({
      client: clients.kms,
      name: dossierKeyName(env.TRUST_ID),
      keyIds: env.DOSSIER_KEY_ID,
    }),
    permissions,
  };
};
