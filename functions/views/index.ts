import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { composeApi, composeReader, streamsOfEveryApi } from '../shared/compose.ts';
import { httpPipeline } from '../shared/http-pipeline.ts';
import { viewsPermissions } from '../shared/permissions/views.ts';
import { createReadModel } from '../shared/read-model.ts';
import { logRead } from '../shared/reads/record-read.ts';
import { views } from '../shared/reads/view-list.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = envSchema.parse(process.env);
const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}) };
const readModel = createReadModel({ client: clients.dynamo, tableName: env.READ_MODEL_TABLE });
const { log } = composeReader(clients.dynamo, env, streamsOfEveryApi);
const deps = { ...composeApi(clients, env, log), readModel, views, permissions: viewsPermissions, recordRead: logRead };

export const handler = httpPipeline(env.DOCS_BASE_URL, createHandler(deps));
