import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { schoolDirectoryProjection } from '../../domain/read-models/school-directory/projection.ts';
import { composeProjector } from '../shared/read-model/compose-projector.ts';
import { envSchema } from './env.ts';

export const handler = composeProjector(schoolDirectoryProjection, new DynamoDBClient({}), envSchema.parse(process.env));
