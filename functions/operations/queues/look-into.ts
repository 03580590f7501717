import {
  ChangeMessageVisibilityBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { logFailure } from '../../shared/lambda/log.ts';

export type Queues = Pick<SQSClient, 'send'>;

/** One request brings ten messages at most (SQS). */
const BATCH = 10;
const REQUESTS = 5;
/** As long as the requests take: hidden from one another, they bring different messages. */
const HIDDEN_SECONDS = 5;

/**
 * Looks at some of the messages of a queue of dead letters, each once, and leaves them there. To be looked at
 * counts as a receive, which does no harm where no further queue waits behind.
 * @param messages how many it has; 50 are looked at, at most
 */
export const lookInto = async (
  sqs: Queues,
  queueUrl: string,
  messages: number,
): Promise<readonly Message[]> => {
  const requests = Math.min(Math.ceil(messages / BATCH), REQUESTS);
  const batches = await Promise.all(
    Array.from({ length: requests }, () => receiveSome(sqs, queueUrl, HIDDEN_SECONDS)),
  );
  await showAgain(sqs, queueUrl, batches.flat());
  // A queue may deliver a message twice.
  return [...new Map(batches.flat().map((message) => [message.MessageId, message])).values()];
};

/** @param hiddenSeconds for how long nobody else receives them */
export const receiveSome = async (
  sqs: Queues,
  QueueUrl: string,
  hiddenSeconds: number,
): Promise<readonly Message[]> => {
  const request = new ReceiveMessageCommand({
    QueueUrl,
    MaxNumberOfMessages: BATCH,
    VisibilityTimeout: hiddenSeconds,
    // Without a wait only some of the servers are asked, and messages seem to be missing.
    WaitTimeSeconds: 1,
    MessageSystemAttributeNames: ['SentTimestamp', 'ApproximateReceiveCount'],
    MessageAttributeNames: ['All'],
  });
  return (await sqs.send(request)).Messages ?? [];
};

/** Lets messages be received again at once. Where that fails, they come back by themselves a moment later. */
export const showAgain = async (
  sqs: Queues,
  QueueUrl: string,
  messages: readonly Message[],
): Promise<void> => {
  const batches = Array.from({ length: Math.ceil(messages.length / BATCH) }, (_, index) =>
    messages.slice(index * BATCH, (index + 1) * BATCH),
  );
  await Promise.all(
    batches.map(async (batch) => {
      const Entries = batch.map(({ ReceiptHandle }, index) => ({
        ...{ Id: String(index), ReceiptHandle, VisibilityTimeout: 0 },
      }));
      await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
    }),
  ).catch((error: unknown) => logFailure(error));
};
