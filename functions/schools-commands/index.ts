import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { schoolsStream } from '../../domain/streams/schools/stream.ts';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { schoolsPermissions } from '../../domain/streams/schools/permissions.ts';
import { envSchema } from './env.ts';

const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}) };

export const handler = composeCommands(
  { stream: schoolsStream, factViews: {}, permissions: schoolsPermissions },
  clients,
  envSchema.parse(process.env),
);
