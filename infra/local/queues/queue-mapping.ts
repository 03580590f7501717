import { setTimeout as delay } from 'node:timers/promises';
import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { reportedFailures } from '../batch-response.ts';
import type { LocalFunction } from '../functions/pool.ts';
import { finishSoon, type Mapping } from '../mapping.ts';
import { region } from '../template/names.ts';
import type { Queue, QueueServer } from './queue-server.ts';

export interface QueueMappingOptions {
  readonly queue: Queue;
  readonly queues: QueueServer;
  readonly target: LocalFunction;
  /** At most ten without a batching window. */
  readonly batchSize: number;
  readonly reportsFailures: boolean;
}

const LONG_POLL_SECONDS = 20;
const PAUSE_AFTER_ERROR_MS = 250;

/**
 * Feeds a queue to a function, one batch at a time. What succeeded is deleted; what failed comes back after
 * the queue's visibility timeout and in the end moves to its dead letters, which is the queue's own doing.
 */
export function queueMapping(options: QueueMappingOptions): Mapping {
  const abort = new AbortController();
  const poll = async (): Promise<void> => {
    while (!abort.signal.aborted) {
      try {
        const messages = await receive(options, abort.signal);
        if (messages.length > 0) await handle(options, messages);
      } catch {
        await delay(PAUSE_AFTER_ERROR_MS, undefined, { signal: abort.signal }).catch(() => undefined);
      }
    }
  };
  let polling = Promise.resolve();
  return {
    start: () => {
      polling = poll();
    },
    // The queue itself tells what waits or is in flight.
    passesSoFar: () => 0,
    isReadSince: () => true,
    stop: async () => {
      abort.abort();
      await finishSoon(polling);
    },
  };
}

async function receive(
  { queue, queues, batchSize }: QueueMappingOptions,
  abortSignal: AbortSignal,
): Promise<readonly Message[]> {
  const request = new ReceiveMessageCommand({
    QueueUrl: queue.url,
    MaxNumberOfMessages: Math.min(batchSize, 10),
    WaitTimeSeconds: LONG_POLL_SECONDS,
    MessageSystemAttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  });
  return (await queues.client.send(request, { abortSignal })).Messages ?? [];
}

async function handle(
  { queue, queues, target, reportsFailures }: QueueMappingOptions,
  messages: readonly Message[],
): Promise<void> {
  const response = await target.invoke({ Records: messages.map((message) => recordOf(message, queue)) });
  const ids = messages.map(({ MessageId = '' }) => MessageId);
  const failed = reportsFailures ? reportedFailures(response, ids) : [];
  const done = failed === 'all' ? [] : messages.filter(({ MessageId = '' }) => !failed.includes(MessageId));
  if (done.length === 0) return;
  const Entries = done.map(({ MessageId, ReceiptHandle }) => ({ Id: MessageId, ReceiptHandle }));
  await queues.client.send(new DeleteMessageBatchCommand({ QueueUrl: queue.url, Entries }));
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html */
const recordOf = (message: Message, queue: Queue): Json => ({
  messageId: message.MessageId ?? '',
  receiptHandle: message.ReceiptHandle ?? '',
  body: message.Body ?? '',
  attributes: Object.fromEntries(
    Object.entries(message.Attributes ?? {}).map(([name, value]) => [name, value ?? '']),
  ),
  messageAttributes: Object.fromEntries(
    Object.entries(message.MessageAttributes ?? {}).map(([name, { DataType = '', StringValue = '' }]) => [
      name,
      { dataType: DataType, stringValue: StringValue, stringListValues: [], binaryListValues: [] },
    ]),
  ),
  md5OfBody: message.MD5OfBody ?? '',
  eventSource: 'aws:sqs',
  eventSourceARN: queue.arn,
  awsRegion: region,
});
