import { DeleteMessageCommand, type Message, SendMessageCommand } from '@aws-sdk/client-sqs';
import { type Queues, receiveSome, showAgain } from './look-into.ts';
import type { ReadQueue } from './redrivable.ts';

/** Requests until a message is looked for no more: two hundred messages. */
const REQUESTS = 20;
/** As long as all requests may take. */
const HIDDEN_SECONDS = 30;

/**
 * Sends one dead letter back to its queue, and takes it away only after that: a death in between leaves it in
 * both, and its consumer does the same once more, which changes nothing.
 * @returns whether it was among the dead letters
 */
export const moveOne = async (sqs: Queues, queue: ReadQueue, message: string): Promise<boolean> => {
  const held: Message[] = [];
  try {
    const wanted = await find(sqs, queue, message, held);
    if (wanted === undefined) return false;
    await sendBack(sqs, queue, wanted);
    held.splice(held.indexOf(wanted), 1);
    return true;
  } finally {
    await showAgain(sqs, queue.deadLetterUrl, held);
  }
};

const find = async (
  sqs: Queues,
  { deadLetterUrl }: ReadQueue,
  wanted: string,
  held: Message[],
): Promise<Message | undefined> => {
  for (let request = 0; request < REQUESTS; request += 1) {
    const received = await receiveSome(sqs, deadLetterUrl, HIDDEN_SECONDS);
    held.push(...received);
    const found = received.find(({ MessageId }) => MessageId === wanted);
    if (found !== undefined || received.length === 0) return found;
  }
  return undefined;
};

const sendBack = async (
  sqs: Queues,
  { url: QueueUrl, deadLetterUrl }: ReadQueue,
  { Body: MessageBody, MessageAttributes, ReceiptHandle }: Message,
): Promise<void> => {
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, MessageAttributes }));
  await sqs.send(new DeleteMessageCommand({ QueueUrl: deadLetterUrl, ReceiptHandle }));
};
