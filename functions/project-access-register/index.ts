import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { accessRegisterProjection } from '../../domain/access-register/projection.ts';
import { composeProjector } from '../shared/compose-projector.ts';
import { envSchema } from './env.ts';

export const handler = composeProjector(accessRegisterProjection, new DynamoDBClient({}), envSchema.parse(process.env));
