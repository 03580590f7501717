import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { policiesStream } from '../../domain/policies/stream.ts';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { policiesFacts } from '../shared/facts/policies-facts.ts';
import { policiesPermissions } from '../shared/permissions/policies.ts';
import { envSchema } from './env.ts';

const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}) };

export const handler = composeCommands(
  { stream: policiesStream, factViews: policiesFacts, permissions: policiesPermissions },
  clients,
  envSchema.parse(process.env),
);
