import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Projection } from '../../../domain/kernel/projection.ts';
import { catalogue } from '../../../events/catalogue/index.ts';
import { streamRungBy } from '../lambda/bus-message.ts';
import { composeReader } from '../lambda/compose.ts';
import type { ProjectorEnv } from '../lambda/env.ts';
import { createProjector } from './projector.ts';
import { queuePipeline } from '../lambda/queue-pipeline.ts';
import { createReadModel } from './read-model.ts';

/** The Lambda function that keeps one read model. */
export const composeProjector = (projection: Projection, client: DynamoDBClient, env: ProjectorEnv) => {
  const readModel = createReadModel({ client, tableName: env.READ_MODEL_TABLE });
  return queuePipeline(createProjector({ projection, readModel, ...composeReader(client, env, catalogue) }), streamRungBy);
};
