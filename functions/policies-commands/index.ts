import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { policiesStream } from '../../domain/streams/policies/stream.ts';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { policiesFacts } from '../shared/commands/facts/policies-facts.ts';
import { policiesPermissions } from '../../domain/streams/policies/permissions.ts';
import { envSchema } from './env.ts';

const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}) };

export const handler = composeCommands(
  { stream: policiesStream, factViews: policiesFacts, permissions: policiesPermissions },
  clients,
  envSchema.parse(process.env),
);
