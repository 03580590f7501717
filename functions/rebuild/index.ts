import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { failuresLogged } from '../shared/lambda/failures-logged.ts';
import { pipeline } from '../shared/lambda/pipeline.ts';
import { composeRebuild } from './compose.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const deps = composeRebuild(new DynamoDBClient({}), new EventBridgeClient({}), envSchema.parse(process.env));

export const handler = pipeline<unknown, void>().use(failuresLogged()).handler(createHandler(deps));
