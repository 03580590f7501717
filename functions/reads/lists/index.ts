import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { composePast } from '../../shared/past/compose-past.ts';
import { httpPipeline } from '../../shared/http/http-pipeline.ts';
import { viewsPermissions } from '../../shared/access/views-permissions.ts';
import { projections } from '../../shared/read-model/projections.ts';
import { createReadModel } from '../../shared/read-model/read-model.ts';
import { views } from '../../shared/reads/view-list.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const env = envSchema.parse(process.env);
const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}), s3: new S3Client({}) };
const readModel = createReadModel({ client: clients.dynamo, tableName: env.READ_MODEL_TABLE });
const deps = { ...composePast(clients, env), readModel, views, projections, permissions: viewsPermissions };

export const handler = httpPipeline(env.DOCS_BASE_URL, createHandler(deps));
