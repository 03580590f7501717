import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { composeApi, composeReader, streamsOfEveryApi } from '../../shared/lambda/compose.ts';
import { httpPipeline } from '../../shared/http/http-pipeline.ts';
import { permissions } from '../../shared/access/permissions.ts';
import { logRead } from '../../shared/reads/record-read.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';
import { streams } from '../../shared/reads/readable-streams.ts';

const env = envSchema.parse(process.env);
const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}) };
const catalogue = streams.map(({ events }) => events);
const records = composeReader(clients.dynamo, env, [...streamsOfEveryApi, ...catalogue]);
const deps = { ...records, ...composeApi(clients, env, records.log), streams, permissions, recordRead: logRead };

export const handler = httpPipeline(env.DOCS_BASE_URL, createHandler(deps));
