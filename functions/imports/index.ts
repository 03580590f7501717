import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { admitWithToken } from '../shared/access/admit.ts';
import { recordedRefusals } from '../shared/access/recorded-refusals.ts';
import { httpPipeline } from '../shared/http/http-pipeline.ts';
import { walled } from '../shared/wall/walled.ts';
import { composeImports } from './compose.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = envSchema.parse(process.env);
const sqs = new SQSClient({});
const handle = walled(env, {
  admit: admitWithToken(env),
  clientsOf: (config) => ({
    dynamo: new DynamoDBClient(config),
    kms: new KMSClient(config),
    // Else the address would demand the checksum of a file that nobody has seen yet.
    s3: new S3Client({ ...config, requestChecksumCalculation: 'WHEN_REQUIRED' }),
  }),
  handlerOf: (clients) => {
    const deps = composeImports({ ...clients, sqs }, env);
    return recordedRefusals(deps, createHandler(deps));
  },
});

export const handler = httpPipeline(env.DOCS_BASE_URL, handle);
