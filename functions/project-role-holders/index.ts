import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { roleHoldersProjection } from '../../domain/read-models/role-holders/projection.ts';
import { composeProjector } from '../shared/read-model/compose-projector.ts';
import { envSchema } from './env.ts';

export const handler = composeProjector(roleHoldersProjection, new DynamoDBClient({}), envSchema.parse(process.env));
