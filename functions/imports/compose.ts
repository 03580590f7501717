import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { KMSClient } from '@aws-sdk/client-kms';
import type { S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type * as z from 'zod/mini';
import { composeAccess } from '../shared/access/compose-access.ts';
import { permissions } from '../shared/access/permissions.ts';
import type { RefusalDeps } from '../shared/access/recorded-refusals.ts';
import { createFileStore } from '../shared/files/file-store.ts';
import { uploadTo } from '../shared/files/upload-to.ts';
import { createJobStore } from '../shared/imports/job-store.ts';
import { systemClock } from '../shared/lambda/clock.ts';
import { composeReader, composeSeals } from '../shared/lambda/compose.ts';
import type { WithoutRoles } from '../shared/lambda/env.ts';
import type { envSchema } from './env.ts';
import type { ImportsDeps } from './imports-deps.ts';

export interface ImportsClients {
  readonly dynamo: DynamoDBClient;
  readonly kms: KMSClient;
  readonly s3: S3Client;
  readonly sqs: Pick<SQSClient, 'send'>;
}

/** Everything from clients and environment. */
export const composeImports = (
  clients: ImportsClients,
  env: WithoutRoles<z.output<typeof envSchema>>,
): ImportsDeps & RefusalDeps => ({
  ...composeAccess(clients, env, composeReader(clients.dynamo, env).log),
  permissions,
  clock: systemClock,
  sealer: composeSeals(clients, env).sealer,
  jobs: createJobStore({ client: clients.dynamo, tableName: env.READ_MODEL_TABLE }),
  objects: createFileStore({ client: clients.s3, bucket: env.IMPORT_BUCKET }),
  uploadTo: (key, bytes) =>
    uploadTo({ client: clients.s3, bucket: env.IMPORT_BUCKET, seconds: SECONDS }, key, bytes),
  send: async (MessageBody) => {
    await clients.sqs.send(new SendMessageCommand({ QueueUrl: env.RUN_IMPORTS_QUEUE_URL, MessageBody }));
  },
});

/** A large file over a slow line. */
const SECONDS = 900;
