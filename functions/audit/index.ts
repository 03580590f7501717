import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { recordedRefusals } from '../shared/access/recorded-refusals.ts';
import { httpPipeline } from '../shared/http/http-pipeline.ts';
import { perTenant } from '../shared/wall/per-tenant.ts';
import { openSessions } from '../shared/wall/sessions.ts';
import { createWall } from '../shared/wall/wall.ts';
import { composeAudit } from './compose.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = envSchema.parse(process.env);
const wall = createWall({
  schoolRoleArn: env.SCHOOL_ROLE_ARN,
  crossingRoleArn: null,
  openSession: openSessions(),
  clientsOf: (config) => ({
    dynamo: new DynamoDBClient(config),
    kms: new KMSClient(config),
    s3: new S3Client(config),
  }),
});
const handle = perTenant(wall, {
  handlerOf: (clients) => {
    const deps = composeAudit(clients, env);
    return recordedRefusals(deps, createHandler(deps));
  },
});

export const handler = httpPipeline(env.DOCS_BASE_URL, handle);
