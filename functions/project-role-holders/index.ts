import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { roleHoldersProjection } from '../../domain/role-holders/projection.ts';
import { composeProjector } from '../shared/compose-projector.ts';
import { envSchema } from './env.ts';

export const handler = composeProjector(roleHoldersProjection, new DynamoDBClient({}), envSchema.parse(process.env));
