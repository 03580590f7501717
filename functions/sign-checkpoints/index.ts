import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { copyStateOf } from '../../events/log/archive/copy-state.ts';
import { type Countersignature, putCountersignature } from '../../events/log/checkpoints/put.ts';
import { createSigningProgress } from '../../events/log/checkpoints/signing-progress.ts';
import { composeSigning } from '../shared/checkpoints/compose.ts';
import { failuresLogged } from '../shared/lambda/failures-logged.ts';
import { pipeline } from '../shared/lambda/pipeline.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';
import { tenantsOf } from './tenants.ts';
import { postText } from './witnessing/post-text.ts';
import { parseWitnessServers } from './witnessing/witness-servers.ts';

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
const index = { client: dynamo, tableName: env.JOURNAL_TABLE };
const progress = createSigningProgress(dynamo, env.JOURNAL_TABLE);
const archive = { client: clients.s3, bucket: env.ARCHIVE_BUCKET };
const witnessing = {
  putCountersignature: (log: string, one: Countersignature) => putCountersignature(index, log, one),
  post: postText(),
  witnessServers: parseWitnessServers(env.WITNESS_SERVERS),
};

export const handler = pipeline<unknown, unknown>()
  .use(failuresLogged())
  .handler(
    createHandler({
      ...deps,
      ...witnessing,
      progress,
      schools,
      copyStateOf: (log, size) => copyStateOf(archive, log, size),
    }),
  );
