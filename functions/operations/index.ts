import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { composeAccess } from '../shared/access/compose-access.ts';
import { permissions } from '../shared/access/permissions.ts';
import { httpPipeline } from '../shared/http/http-pipeline.ts';
import { composeReader } from '../shared/lambda/compose.ts';
import { createOperationStore } from '../shared/operations/operation-store.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = envSchema.parse(process.env);
const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}) };
const { log } = composeReader(clients.dynamo, env);
const operations = createOperationStore({ client: clients.dynamo, tableName: env.READ_MODEL_TABLE });
const bus = { bus: new EventBridgeClient({}), busName: env.EVENT_BUS_NAME };
const deps = { ...composeAccess(clients, env, log), ...bus, operations, permissions };

export const handler = httpPipeline(env.DOCS_BASE_URL, createHandler(deps));
