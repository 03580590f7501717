import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { permissions } from '../shared/access/permissions.ts';
import { createTrustKeys, dossierKeyName } from '../shared/checkpoints/trust-keys.ts';
import { httpPipeline } from '../shared/http/http-pipeline.ts';
import { composePast } from '../shared/past/compose-past.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = envSchema.parse(process.env);
const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}), s3: new S3Client({}) };
const dossierKeys = createTrustKeys({
  client: clients.kms,
  name: dossierKeyName(env.TRUST_ID),
  keyIds: env.DOSSIER_KEY_ID,
});
const deps = { ...composePast(clients, env), trust: env.TRUST_ID, dossierKeys, permissions };

export const handler = httpPipeline(env.DOCS_BASE_URL, createHandler(deps));
