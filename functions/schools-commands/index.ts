import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { schoolsStream } from '../../domain/schools/stream.ts';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { schoolsPermissions } from '../shared/permissions/schools.ts';
import { envSchema } from './env.ts';

const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}) };

export const handler = composeCommands(
  { stream: schoolsStream, factViews: {}, permissions: schoolsPermissions },
  clients,
  envSchema.parse(process.env),
);
