import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { KMSClient } from '@aws-sdk/client-kms';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type * as z from 'zod/mini';
import { plusMilliseconds } from '../../domain/kernel/instant.ts';
import { composeAccess } from '../shared/access/compose-access.ts';
import { permissions } from '../shared/access/permissions.ts';
import type { RefusalDeps } from '../shared/access/recorded-refusals.ts';
import { createJobStore } from '../shared/imports/job-store.ts';
import { createObjects } from '../shared/imports/objects.ts';
import { instantOf, systemClock } from '../shared/lambda/clock.ts';
import { composeReader, composeSeals } from '../shared/lambda/compose.ts';
import type { WithoutRoles } from '../shared/lambda/env.ts';
import type { envSchema } from './env.ts';
import type { ImportsDeps, Upload } from './imports-deps.ts';

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
  objects: createObjects({ client: clients.s3, bucket: env.IMPORT_BUCKET }),
  uploadTo: (key, bytes) => uploadTo(clients.s3, env.IMPORT_BUCKET, key, bytes),
  send: async (MessageBody) => {
    await clients.sqs.send(new SendMessageCommand({ QueueUrl: env.RUN_IMPORTS_QUEUE_URL, MessageBody }));
  },
});

const SECONDS = 900;

/** The length is signed with the address: S3 takes no file of another size. */
const uploadTo = async (client: S3Client, Bucket: string, Key: string, bytes: number): Promise<Upload> => {
  const command = new PutObjectCommand({ Bucket, Key, ContentLength: bytes });
  const url = await getSignedUrl(client, command, {
    expiresIn: SECONDS,
    signableHeaders: new Set(['content-length', 'host']),
  });
  const expiresAt = plusMilliseconds(instantOf(systemClock()), SECONDS * 1000);
  return { url, headers: { 'content-length': String(bytes) }, expiresAt };
};
