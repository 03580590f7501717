import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { failuresLogged } from './failures-logged.ts';
import type { LambdaFunction } from './lambda-function.ts';
import { logFailure } from './log.ts';
import { pipeline } from './pipeline.ts';

/** What a message is about, where one of several that are about the same has to be consumed; null where it has to be consumed itself. */
export type SubjectOf = (body: string) => string | null;

/**
 * Around a consumer of a queue: messages one after another, each failure logged with its reason and reported for itself,
 * so that SQS delivers only that message again, and in the end moves it to the dead letters.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export const queuePipeline = (
  consume: (body: string) => Promise<void>,
  subjectOf: SubjectOf = () => null,
): LambdaFunction<SQSEvent, SQSBatchResponse> =>
  pipeline<SQSEvent, SQSBatchResponse>()
    .use(failuresLogged())
    .handler(async ({ Records }) => {
      const batchItemFailures: { itemIdentifier: string }[] = [];
      for (const alike of Map.groupBy(Records, ({ body, messageId }) => subjectOf(body) ?? messageId).values()) {
        if (!(await succeeds(consume, alike))) batchItemFailures.push(...alike.map(({ messageId }) => ({ itemIdentifier: messageId })));
      }
      return { batchItemFailures };
    });

/** Consumes the first of messages that are about the same: what it does is done for all of them. */
const succeeds = async (consume: (body: string) => Promise<void>, alike: readonly SQSRecord[]): Promise<boolean> => {
  try {
    const [first] = alike;
    if (first !== undefined) await consume(first.body);
    return true;
  } catch (error) {
    for (const { messageId, attributes } of alike) {
      logFailure(error, { messageId, receiveCount: Number(attributes.ApproximateReceiveCount) });
    }
    return false;
  }
};
