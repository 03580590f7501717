import * as z from 'zod/mini';
import type { SentMessage } from './kept-messages.ts';
import { queueMessage } from './queue-content.ts';

const attributes = queueMessage.shape.messageAttributes;
const one = z.object({
  request: z.object({ QueueUrl: z.string(), MessageBody: z.string(), MessageAttributes: attributes }),
  answer: z.object({ MessageId: z.string() }),
});
const several = z.object({
  request: z.object({
    QueueUrl: z.string(),
    Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string(), MessageAttributes: attributes })),
  }),
  answer: z.object({
    Successful: z._default(z.array(z.object({ Id: z.string(), MessageId: z.string() })), []),
  }),
});

/**
 * The messages that a request put on a queue, as the answer says; none of another operation. @param answer
 * JSON text
 */
export function sentBy(target: string, request: unknown, answer: unknown): readonly SentMessage[] {
  const operation = target.replace(/^AmazonSQS\./, '');
  if (operation !== 'SendMessage' && operation !== 'SendMessageBatch') return [];
  const exchange = { request: asJson(request), answer: asJson(answer) };
  if (operation === 'SendMessage') {
    const { request: sent, answer: taken } = one.parse(exchange);
    return [messageOf(sent.QueueUrl, taken.MessageId, sent)];
  }
  const { request: sent, answer: taken } = several.parse(exchange);
  return taken.Successful.flatMap(({ Id, MessageId }) => {
    const entry = sent.Entries.find((each) => each.Id === Id);
    return entry === undefined ? [] : [messageOf(sent.QueueUrl, MessageId, entry)];
  });
}

const asJson = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);

interface Sent {
  readonly MessageBody: string;
  readonly MessageAttributes: SentMessage['message']['messageAttributes'];
}

const messageOf = (
  url: string,
  messageId: string,
  { MessageBody, MessageAttributes }: Sent,
): SentMessage => ({
  queue: new URL(url).pathname.split('/').at(-1) ?? '',
  message: { messageId, body: MessageBody, messageAttributes: MessageAttributes },
});
