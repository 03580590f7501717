import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { admitWithToken } from '../shared/access/admit.ts';
import { recordedRefusals } from '../shared/access/recorded-refusals.ts';
import { httpPipeline } from '../shared/http/http-pipeline.ts';
import { walled } from '../shared/wall/walled.ts';
import { composeCheckpoints } from './compose.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = envSchema.parse(process.env);
const mail = new SESv2Client({ maxAttempts: 1 });
const bus = new EventBridgeClient({});
const handle = walled(env, {
  admit: admitWithToken(env),
  clientsOf: (config) => ({
    dynamo: new DynamoDBClient(config),
    kms: new KMSClient(config),
    s3: new S3Client(config),
  }),
  handlerOf: (clients) => {
    const deps = composeCheckpoints({ ...clients, bus, mail }, env);
    return recordedRefusals(deps, createHandler(deps));
  },
});

export const handler = httpPipeline(env.DOCS_BASE_URL, handle);
