import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { admitWithToken } from '../shared/access/admit.ts';
import { recordedRefusals } from '../shared/access/recorded-refusals.ts';
import { httpPipeline } from '../shared/http/http-pipeline.ts';
import { walled } from '../shared/wall/walled.ts';
import { composeEvidence } from './compose.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = envSchema.parse(process.env);
const handle = walled(env, {
  admit: admitWithToken(env),
  clientsOf: (config) => ({
    dynamo: new DynamoDBClient(config),
    kms: new KMSClient(config),
    s3: new S3Client(config),
  }),
  handlerOf: (clients) => {
    const deps = composeEvidence(clients, env);
    return recordedRefusals(deps, createHandler(deps));
  },
});

export const handler = httpPipeline(env.DOCS_BASE_URL, handle);
