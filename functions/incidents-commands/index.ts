import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { incidentsStream } from '../../domain/streams/incidents/stream.ts';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { incidentsPermissions } from '../../domain/streams/incidents/permissions.ts';
import { envSchema } from './env.ts';

const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}) };

export const handler = composeCommands(
  { stream: incidentsStream, factViews: {}, permissions: incidentsPermissions },
  clients,
  envSchema.parse(process.env),
);
