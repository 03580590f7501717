import type { S3Client } from '@aws-sdk/client-s3';
import type * as z from 'zod/mini';
import { createErasures } from '../../events/log/archive/erasures.ts';
import { createDestroyKey } from '../../events/sealing/destroy-key.ts';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { createFileStore } from '../shared/files/file-store.ts';
import { systemClock } from '../shared/lambda/clock.ts';
import type { Clients } from '../shared/lambda/compose.ts';
import type { envSchema } from './env.ts';
import type { EraseDeps } from './handler.ts';

export interface EraseClients extends Clients {
  readonly s3: S3Client;
}

/** Everything from clients and environment; the clock alone may be another. */
export const composeErase = (
  clients: EraseClients,
  env: z.output<typeof envSchema>,
  clock = systemClock,
): EraseDeps => ({
  ...composeCommands(clients, env, clock),
  destroyKey: createDestroyKey({ client: clients.dynamo, tableName: env.KEYS_TABLE }),
  erasures: createErasures({ client: clients.s3, bucket: env.ARCHIVE_BUCKET }),
  kept: createFileStore({ client: clients.s3, bucket: env.EVIDENCE_BUCKET }),
});
