import {
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

export interface Lying {
  readonly body: string;
  /** When it was first sent, UTC. */
  readonly sentAt: string;
}

interface FakeQueue {
  readonly waiting?: number;
  readonly inFlight?: number;
  readonly messages?: readonly Lying[];
}

/**
 * Queues by address, which can be counted and looked at and nothing else; a message that was received is
 * hidden until `shown`.
 */
export const fakeQueues = (queues: Readonly<Record<string, FakeQueue>>) => {
  const hidden = new Set<string>();
  const received: ReceiveMessageCommand['input'][] = [];
  const receive = (
    input: ReceiveMessageCommand['input'],
    { messages = [] }: FakeQueue,
  ): readonly Message[] => {
    received.push(input);
    const free = messages
      .map((message, index) => ({ message, id: `${input.QueueUrl} ${index}` }))
      .filter(({ id }) => !hidden.has(id));
    return free.slice(0, input.MaxNumberOfMessages).map(({ message: { body, sentAt }, id }) => {
      hidden.add(id);
      return { MessageId: id, Body: body, Attributes: { SentTimestamp: String(Date.parse(sentAt)) } };
    });
  };
  const send = async (command: unknown): Promise<object> => {
    const isCount = command instanceof GetQueueAttributesCommand;
    if (!isCount && !(command instanceof ReceiveMessageCommand)) throw new Error('a queue was to be changed');
    const queue = queues[command.input.QueueUrl ?? ''];
    if (queue === undefined) throw new Error('there is no such queue');
    if (!isCount) return { Messages: receive(command.input, queue) };
    const counts = {
      ApproximateNumberOfMessages: queue.waiting ?? queue.messages?.length ?? 0,
      ApproximateNumberOfMessagesNotVisible: queue.inFlight ?? 0,
      ApproximateNumberOfMessagesDelayed: 0,
    };
    return {
      Attributes: Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)])),
    };
  };
  return { sqs: { send } as unknown as SQSClient, received, shown: () => hidden.clear() };
};
