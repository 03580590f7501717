import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { failuresLogged } from './failures-logged.ts';
import type { LambdaFunction } from './lambda-function.ts';
import { pipeline } from './pipeline.ts';

/**
 * Around a consumer of a table's stream. The consumer works in order and names the first record that failed;
 * an error that it throws is logged once and thrown on, so that the mapping tries the whole batch again.
 */
export const streamPipeline = (
  consume: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>,
): LambdaFunction<DynamoDBStreamEvent, DynamoDBBatchResponse> =>
  pipeline<DynamoDBStreamEvent, DynamoDBBatchResponse>().use(failuresLogged()).handler(consume);
