import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { accessStream } from '../../domain/streams/access/stream.ts';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { accessFacts } from '../shared/commands/facts/access-facts.ts';
import { accessPermissions } from '../../domain/streams/access/permissions.ts';
import { envSchema } from './env.ts';

const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}) };

export const handler = composeCommands(
  { stream: accessStream, factViews: accessFacts, permissions: accessPermissions },
  clients,
  envSchema.parse(process.env),
);
