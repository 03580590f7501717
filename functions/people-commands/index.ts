import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { peopleStream } from '../../domain/streams/people/stream.ts';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { peopleFacts } from '../shared/commands/facts/people-facts.ts';
import { peoplePermissions } from '../../domain/streams/people/permissions.ts';
import { envSchema } from './env.ts';

const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}) };

export const handler = composeCommands(
  { stream: peopleStream, factViews: peopleFacts, permissions: peoplePermissions },
  clients,
  envSchema.parse(process.env),
);
