import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { agreementsStream } from '../../domain/streams/agreements/stream.ts';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { agreementsFacts } from '../shared/commands/facts/agreements-facts.ts';
import { agreementsPermissions } from '../../domain/streams/agreements/permissions.ts';
import { envSchema } from './env.ts';

const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}) };

export const handler = composeCommands(
  { stream: agreementsStream, factViews: agreementsFacts, permissions: agreementsPermissions },
  clients,
  envSchema.parse(process.env),
);
