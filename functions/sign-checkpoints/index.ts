import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { composeSigning } from '../shared/checkpoints/compose.ts';
import { failuresLogged } from '../shared/lambda/failures-logged.ts';
import { pipeline } from '../shared/lambda/pipeline.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';
import { tenantsOf } from './tenants.ts';

const env = envSchema.parse(process.env);
const dynamo = new DynamoDBClient({});
const mail = new SESv2Client({ maxAttempts: 1 });
const clients = {
  dynamo,
  kms: new KMSClient({}),
  s3: new S3Client({}),
  bus: new EventBridgeClient({}),
  mail,
};
const deps = composeSigning(clients, env);
const schools = tenantsOf(dynamo, env, deps.now);

export const handler = pipeline<unknown, unknown>()
  .use(failuresLogged())
  .handler(createHandler({ ...deps, schools }));
