import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import { recordedRefusals } from '../shared/access/recorded-refusals.ts';
import { httpPipeline } from '../shared/http/http-pipeline.ts';
import { OPERATIONS } from '../shared/operations/operation-store.ts';
import { perTenant } from '../shared/wall/per-tenant.ts';
import { openSessions } from '../shared/wall/sessions.ts';
import { createWall } from '../shared/wall/wall.ts';
import { composeOperations } from './compose.ts';
import { crossings } from './crossings.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = envSchema.parse(process.env);
const [bus, sqs] = [new EventBridgeClient({}), new SQSClient({})];
const wall = createWall({
  schoolRoleArn: env.SCHOOL_ROLE_ARN,
  crossingRoleArn: env.CROSSING_ROLE_ARN,
  openSession: openSessions(),
  clientsOf: (config) => ({ dynamo: new DynamoDBClient(config), kms: new KMSClient(config) }),
  also: [OPERATIONS],
});
const handle = perTenant(wall, {
  handlerOf: (clients) => {
    const deps = composeOperations({ ...clients, bus, sqs }, env);
    return recordedRefusals(deps, createHandler(deps));
  },
  crossings,
});

export const handler = httpPipeline(env.DOCS_BASE_URL, handle);
