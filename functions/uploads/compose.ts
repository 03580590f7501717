import type { S3Client } from '@aws-sdk/client-s3';
import type * as z from 'zod/mini';
import { createFileSealer } from '../../events/sealing/file-sealer.ts';
import { composeAccess } from '../shared/access/compose-access.ts';
import type { RefusalDeps } from '../shared/access/recorded-refusals.ts';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { createFileStore } from '../shared/files/file-store.ts';
import { uploadTo } from '../shared/files/upload-to.ts';
import type { Clients } from '../shared/lambda/compose.ts';
import type { WithoutRoles } from '../shared/lambda/env.ts';
import type { envSchema } from './env.ts';
import type { UploadsDeps } from './uploads-deps.ts';

export interface UploadsClients extends Clients {
  readonly s3: S3Client;
}

/** Long enough for 4 MiB over a slow line. */
const SECONDS = 300;

/** Everything from clients and environment. */
export const composeUploads = (
  clients: UploadsClients,
  env: WithoutRoles<z.output<typeof envSchema>>,
): UploadsDeps & RefusalDeps => {
  const commands = composeCommands(clients, env);
  const access = composeAccess(clients, env, commands.log);
  return {
    ...access,
    ...commands,
    intake: createFileStore({ client: clients.s3, bucket: env.INTAKE_BUCKET }),
    uploadTo: (key, bytes) =>
      uploadTo({ client: clients.s3, bucket: env.INTAKE_BUCKET, seconds: SECONDS }, key, bytes),
    kept: createFileStore({ client: clients.s3, bucket: env.EVIDENCE_BUCKET }),
    fileSealer: createFileSealer(access),
  };
};
