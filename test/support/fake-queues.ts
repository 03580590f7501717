import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  type ListMessageMoveTasksResultEntry,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';

export interface Lying {
  readonly body: string;
  /** When it was first sent, UTC. */
  readonly sentAt: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

interface FakeQueue {
  readonly waiting?: number;
  readonly inFlight?: number;
  readonly messages?: readonly Lying[];
}

interface Held extends Lying {
  readonly id: string;
  received: number;
}

const stringsOf = ({ attributes = {} }: Lying): Message['MessageAttributes'] =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
  );

/**
 * Queues by address, whose ARN is `arn:` before it. A message that was received is hidden until it is shown
 * again; nothing moves by itself, and a move of all stands as a test says.
 */
export const fakeQueues = (given: Readonly<Record<string, FakeQueue>>) => {
  const lying = new Map(
    Object.entries(given).map(([url, { messages = [] }]) => [
      url,
      messages.map((one, index): Held => ({ ...one, id: `m-${index}`, received: 0 })),
    ]),
  );
  const hidden = new Set<string>();
  const received: ReceiveMessageCommand['input'][] = [];
  const commands: object[] = [];
  const tasks: ListMessageMoveTasksResultEntry[] = [];
  const messagesOf = (url = ''): Held[] => {
    const found = lying.get(url);
    if (found === undefined) throw new Error('there is no such queue');
    return found;
  };
  const receive = (input: ReceiveMessageCommand['input']): object => {
    received.push(input);
    const free = messagesOf(input.QueueUrl).filter(({ id }) => !hidden.has(`${input.QueueUrl} ${id}`));
    return {
      Messages: free.slice(0, input.MaxNumberOfMessages).map((one): Message => {
        const ReceiptHandle = `${input.QueueUrl} ${one.id}`;
        hidden.add(ReceiptHandle);
        one.received += 1;
        const times = { SentTimestamp: String(Date.parse(one.sentAt)) };
        const Attributes = { ...times, ApproximateReceiveCount: String(one.received) };
        const MessageAttributes = stringsOf(one);
        return { MessageId: one.id, Body: one.body, ReceiptHandle, Attributes, MessageAttributes };
      }),
    };
  };
  const count = (url = ''): object => {
    const { waiting, inFlight = 0 } = given[url] ?? {};
    const counts = {
      ApproximateNumberOfMessages: waiting ?? messagesOf(url).length,
      ApproximateNumberOfMessagesNotVisible: inFlight,
      ApproximateNumberOfMessagesDelayed: 0,
      QueueArn: `arn:${url}`,
    };
    return {
      Attributes: Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, String(value)])),
    };
  };
  const sent = ({ QueueUrl, MessageBody = '' }: SendMessageCommand['input']): object => {
    messagesOf(QueueUrl).push({
      id: 'sent',
      body: MessageBody,
      sentAt: '2026-09-10T08:30:00.000Z',
      received: 0,
    });
    return { MessageId: 'sent' };
  };
  const removed = ({ QueueUrl = '', ReceiptHandle }: DeleteMessageCommand['input']): object => {
    const left = messagesOf(QueueUrl).filter(({ id }) => `${QueueUrl} ${id}` !== ReceiptHandle);
    lying.set(QueueUrl, left);
    return {};
  };
  const shown = ({ Entries = [] }: ChangeMessageVisibilityBatchCommand['input']): object => {
    for (const { ReceiptHandle = '' } of Entries) hidden.delete(ReceiptHandle);
    return {};
  };
  const started = (input: StartMessageMoveTaskCommand['input']): object => {
    const TaskHandle = `task-${tasks.length}`;
    tasks.unshift({ ...input, TaskHandle, Status: 'RUNNING' });
    return { TaskHandle };
  };
  const change = (command: unknown): object => {
    commands.push(command as object);
    if (command instanceof ChangeMessageVisibilityBatchCommand) return shown(command.input);
    if (command instanceof SendMessageCommand) return sent(command.input);
    if (command instanceof DeleteMessageCommand) return removed(command.input);
    if (command instanceof StartMessageMoveTaskCommand) return started(command.input);
    throw new Error('a queue was asked for what it does not know');
  };
  const send = async (command: unknown): Promise<object> => {
    if (command instanceof GetQueueAttributesCommand) return count(command.input.QueueUrl);
    if (command instanceof ReceiveMessageCommand) return receive(command.input);
    return command instanceof ListMessageMoveTasksCommand ? { Results: [...tasks] } : change(command);
  };
  return {
    sqs: { send } as unknown as SQSClient,
    received,
    /** What changed something, in order. */
    commands,
    /** Moves of all messages of a queue, newest first. */
    tasks,
    bodiesOf: (url: string) => messagesOf(url).map(({ body }) => body),
    hidden: () => hidden.size,
  };
};
