import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { KMSClient } from '@aws-sdk/client-kms';
import type { S3Client } from '@aws-sdk/client-s3';
import type * as z from 'zod/mini';
import { catalogue } from '../../events/catalogue/index.ts';
import { createArchive } from '../../events/log/archive/create-archive.ts';
import { createCheckpoints } from '../../events/log/checkpoints/create-checkpoints.ts';
import { createLogOfLogs } from '../../events/log/log-of-logs/create-log-of-logs.ts';
import { composeAccess } from '../shared/access/compose-access.ts';
import { permissions } from '../shared/access/permissions.ts';
import type { RefusalDeps } from '../shared/access/recorded-refusals.ts';
import { checkpointKeyName, createTrustKeys, dossierKeyName } from '../shared/checkpoints/trust-keys.ts';
import { composeReader } from '../shared/lambda/compose.ts';
import { composeReplay } from '../shared/lambda/compose-replay.ts';
import type { WithoutRoles } from '../shared/lambda/env.ts';
import { createToEnvelopes } from '../shared/publishing/to-envelope.ts';
import type { AuditDeps } from './audit-deps.ts';
import type { envSchema } from './env.ts';

export interface AuditClients {
  readonly dynamo: DynamoDBClient;
  readonly kms: KMSClient;
  readonly s3: S3Client;
}

/** Everything from clients and environment. */
export const composeAudit = (
  clients: AuditClients,
  env: WithoutRoles<z.output<typeof envSchema>>,
): AuditDeps & RefusalDeps => {
  const { dynamo, kms, s3 } = clients;
  const { log } = composeReader(dynamo, env);
  const archive = createArchive({ client: s3, bucket: env.ARCHIVE_BUCKET });
  const index = { client: dynamo, tableName: env.JOURNAL_TABLE };
  return {
    ...composeAccess(clients, env, log),
    permissions,
    archive,
    replay: composeReplay(dynamo, env, archive),
    liveReplay: composeReplay(dynamo, env, null),
    checkpoints: createCheckpoints(index),
    logOfLogs: createLogOfLogs(index),
    toEnvelopes: createToEnvelopes({ catalogue, dataschemaBase: env.DATASCHEMA_BASE }),
    eventTypes: new Set(catalogue.flatMap(({ entries }) => Object.keys(entries))),
    streams: new Set(catalogue.map(({ stream }) => stream)),
    checkpointKeys: createTrustKeys({
      client: kms,
      name: checkpointKeyName(env.TRUST_ID),
      keyIds: env.SIGNING_KEY_IDS,
      former: env.FORMER_KEYS,
    }),
    dossierKeys: createTrustKeys({
      client: kms,
      name: dossierKeyName(env.TRUST_ID),
      keyIds: env.DOSSIER_KEY_ID,
      former: env.FORMER_KEYS,
    }),
  };
};
