import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { outstandingAgreementsProjection } from '../../domain/read-models/outstanding-agreements/projection.ts';
import { composeProjector } from '../shared/read-model/compose-projector.ts';
import { envSchema } from './env.ts';

export const handler = composeProjector(outstandingAgreementsProjection, new DynamoDBClient({}), envSchema.parse(process.env));
