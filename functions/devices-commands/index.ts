import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { devicesStream } from '../../domain/streams/devices/stream.ts';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { devicesFacts } from '../shared/commands/facts/devices-facts.ts';
import { devicesPermissions } from '../../domain/streams/devices/permissions.ts';
import { envSchema } from './env.ts';

const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}) };

export const handler = composeCommands(
  { stream: devicesStream, factViews: devicesFacts, permissions: devicesPermissions },
  clients,
  envSchema.parse(process.env),
);
