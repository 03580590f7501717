import type { S3Client } from '@aws-sdk/client-s3';
import type * as z from 'zod/mini';
import { streams } from '../../domain/streams/index.ts';
import { createFileSealer } from '../../events/sealing/file-sealer.ts';
import { composeAccess } from '../shared/access/compose-access.ts';
import { permissions } from '../shared/access/permissions.ts';
import type { RefusalDeps } from '../shared/access/recorded-refusals.ts';
import { createFileStore } from '../shared/files/file-store.ts';
import { type Clients, composeReader } from '../shared/lambda/compose.ts';
import type { WithoutRoles } from '../shared/lambda/env.ts';
import type { envSchema } from './env.ts';
import type { EvidenceDeps } from './evidence-deps.ts';

export interface EvidenceClients extends Clients {
  readonly s3: S3Client;
}

/** Everything from clients and environment. */
export const composeEvidence = (
  clients: EvidenceClients,
  env: WithoutRoles<z.output<typeof envSchema>>,
): EvidenceDeps & RefusalDeps => {
  const { log } = composeReader(clients.dynamo, env);
  const access = composeAccess(clients, env, log);
  return {
    ...access,
    log,
    streams,
    permissions,
    kept: createFileStore({ client: clients.s3, bucket: env.EVIDENCE_BUCKET }),
    fileSealer: createFileSealer(access),
  };
};
