import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { agreementTemplatesStream } from '../../domain/streams/agreement-templates/stream.ts';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { agreementTemplatesPermissions } from '../../domain/streams/agreement-templates/permissions.ts';
import { envSchema } from './env.ts';

const clients = { dynamo: new DynamoDBClient({}), kms: new KMSClient({}) };

export const handler = composeCommands(
  { stream: agreementTemplatesStream, factViews: {}, permissions: agreementTemplatesPermissions },
  clients,
  envSchema.parse(process.env),
);
