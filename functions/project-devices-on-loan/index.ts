import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { devicesOnLoanProjection } from '../../domain/read-models/devices-on-loan/projection.ts';
import { composeProjector } from '../shared/read-model/compose-projector.ts';
import { envSchema } from './env.ts';

export const handler = composeProjector(devicesOnLoanProjection, new DynamoDBClient({}), envSchema.parse(process.env));
