import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { incidentLogProjection } from '../../domain/read-models/incident-log/projection.ts';
import { composeProjector } from '../shared/read-model/compose-projector.ts';
import { envSchema } from './env.ts';

export const handler = composeProjector(incidentLogProjection, new DynamoDBClient({}), envSchema.parse(process.env));
