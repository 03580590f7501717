import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { systemClock } from '../shared/lambda/clock.ts';
import { createReadModel } from '../shared/read-model/read-model.ts';
import { registeredSchools } from '../shared/read-model/registered-schools.ts';
import { walled } from '../shared/wall/walled.ts';
import { createAdmit } from './admit.ts';
import { composeHandler, linkPipeline } from './compose.ts';
import { envSchema } from './env.ts';
import { tenantOf } from './tenant-of.ts';

const env = envSchema.parse(process.env);
const handle = walled(env, {
  clientsOf: (config) => ({ dynamo: new DynamoDBClient(config), kms: new KMSClient(config) }),
  handlerOf: (clients) => composeHandler(clients, env),
  tenantOf,
  admit: createAdmit({
    schoolsOf: ({ dynamo: client }) =>
      registeredSchools(createReadModel({ client, tableName: env.READ_MODEL_TABLE })),
    clock: systemClock,
  }),
});

export const handler = linkPipeline(env.DOCS_BASE_URL, handle);
