import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { accessRegisterProjection } from '../../domain/read-models/access-register/projection.ts';
import { composeProjector } from '../shared/read-model/compose-projector.ts';
import { envSchema } from './env.ts';

export const handler = composeProjector(accessRegisterProjection, new DynamoDBClient({}), envSchema.parse(process.env));
