import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { isNewerEvent } from '../../../events/catalogue/upcast.ts';
import { failuresLogged } from './failures-logged.ts';
import type { LambdaFunction } from './lambda-function.ts';
import { logFailure, metric } from './log.ts';
import { pipeline } from './pipeline.ts';
import { inBatchSpan, traceparentsIn } from './tracing.ts';

const ofQueue = { name: 'process events', system: 'aws_sqs' } as const;

/** A message of a queue. */
export interface QueueMessage {
  readonly id: string;
  readonly body: string;
}

/** Consumes a batch; answers which messages failed, by id, and why. What it throws fails the whole batch. */
export type ConsumeBatch = (messages: readonly QueueMessage[]) => Promise<ReadonlyMap<string, unknown>>;

/**
 * Around a consumer of a queue: each failure is logged with its reason and reported for itself, so that SQS
 * delivers only that message again, and in the end moves it to the dead letters.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export const batchPipeline = (consume: ConsumeBatch): LambdaFunction<SQSEvent, SQSBatchResponse> =>
  pipeline<SQSEvent, SQSBatchResponse>()
    .use(failuresLogged())
    .handler(async ({ Records }) => {
      const messages = Records.map(({ messageId: id, body }) => ({ id, body }));
      const bodies = messages.map(({ body }) => body);
      const failed = await inBatchSpan(
        { ...ofQueue, size: bodies.length, traceparents: () => traceparentsIn(bodies) },
        () => consume(messages),
      );
      for (const { messageId, attributes } of Records.filter(({ messageId }) => failed.has(messageId))) {
        logFailure(failed.get(messageId), {
          messageId,
          receiveCount: Number(attributes.ApproximateReceiveCount),
        });
      }
      countFailed(failed);
      return { batchItemFailures: [...failed.keys()].map((itemIdentifier) => ({ itemIdentifier })) };
    });

/**
 * Counted for who is called, and for what takes a deployment back. What a later release recorded is no failure:
 * while two releases work side by side, the earlier one leaves it.
 */
const countFailed = (failed: ReadonlyMap<string, unknown>): void => {
  const count = [...failed.values()].filter((reason) => !isNewerEvent(reason)).length;
  if (count > 0) metric('MessageFailed', count);
};

/** Takes the messages of a batch one after another, whatever becomes of the others. */
export const inTurn =
  (consume: (body: string) => Promise<void>): ConsumeBatch =>
  async (messages) => {
    const failed = new Map<string, unknown>();
    for (const { id, body } of messages) {
      await consume(body).catch((error: unknown) => {
        failed.set(id, error);
      });
    }
    return failed;
  };

/** Around a consumer of a queue that takes messages one after another. */
export const queuePipeline = (
  consume: (body: string) => Promise<void>,
): LambdaFunction<SQSEvent, SQSBatchResponse> => batchPipeline(inTurn(consume));
