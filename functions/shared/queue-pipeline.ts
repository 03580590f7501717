import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { failuresLogged } from './failures-logged.ts';
import type { LambdaFunction } from './lambda-function.ts';
import { logFailure } from './log.ts';
import { pipeline } from './pipeline.ts';

/**
 * Around a consumer of a queue: messages one after another, each failure logged with its reason and reported for itself,
 * so that SQS delivers only that message again, and in the end moves it to the dead letters.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export const queuePipeline = (consume: (body: string) => Promise<void>): LambdaFunction<SQSEvent, SQSBatchResponse> =>
  pipeline<SQSEvent, SQSBatchResponse>()
    .use(failuresLogged())
    .handler(async ({ Records }) => {
      const batchItemFailures: { itemIdentifier: string }[] = [];
      for (const record of Records) {
        if (!(await succeeds(consume, record))) batchItemFailures.push({ itemIdentifier: record.messageId });
      }
      return { batchItemFailures };
    });

const succeeds = async (consume: (body: string) => Promise<void>, record: SQSRecord): Promise<boolean> => {
  try {
    await consume(record.body);
    return true;
  } catch (error) {
    logFailure(error, { messageId: record.messageId, receiveCount: Number(record.attributes.ApproximateReceiveCount) });
    return false;
  }
};
