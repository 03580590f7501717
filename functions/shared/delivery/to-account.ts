import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { type Answer, notTaken, taken } from './answer.ts';
import { type Addressee, type Message, markOf, shortId } from './message.ts';

export interface AccountDeps {
  readonly bus: Pick<EventBridgeClient, 'send'>;
  readonly queues: Pick<SQSClient, 'send'>;
  /** Accounts that events may go to, by their numbers; the trust's file lists them. */
  readonly accounts: ReadonlySet<string>;
  /** Where a queue is reached; null: where AWS has it. */
  readonly queueEndpoint: string | null;
}

const refusalOf = (code: string): Answer => {
  if (/AccessDenied|NotAuthorized/.test(code)) return notTaken('not-permitted');
  if (/NonExistent|DoesNotExist|NotFound/.test(code)) return notTaken('name-unknown');
  return notTaken(/TooLong|TooLarge/.test(code) ? 'too-large' : 'connection-failed');
};

const caught = (error: unknown): Answer => refusalOf(error instanceof Error ? error.name : '');

const sendToBus = async ({ bus }: AccountDeps, arn: string, message: Message): Promise<Answer> => {
  const Resources = Object.entries(markOf(message)).map(([name, value]) => `${name}:${value}`);
  const { type: DetailType, source: Source, body: Detail } = message;
  const { Entries = [] } = await bus.send(
    new PutEventsCommand({ Entries: [{ EventBusName: arn, Source, DetailType, Detail, Resources }] }),
  );
  const [entry] = Entries;
  return entry?.EventId === undefined ? refusalOf(entry?.ErrorCode ?? '') : taken;
};

const urlOf = (arn: string, endpoint: string | null): string => {
  const [, partition, , region, account, name] = arn.split(':');
  const suffix = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  return `${endpoint ?? `https://sqs.${region}.${suffix}`}/${account}/${name}`;
};

const sendToQueue = async (
  { queues, queueEndpoint }: AccountDeps,
  arn: string,
  message: Message,
): Promise<Answer> => {
  const marks = Object.entries({ 'webhook-id': message.id, ...markOf(message) });
  // In a queue that keeps order, the messages of one subscription are one group.
  const ofFifo = { MessageGroupId: 'daybook', MessageDeduplicationId: shortId(message.id) };
  await queues.send(
    new SendMessageCommand({
      QueueUrl: urlOf(arn, queueEndpoint),
      MessageBody: message.body,
      MessageAttributes: Object.fromEntries(
        marks.map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
      ),
      ...(arn.endsWith('.fifo') && ofFifo),
    }),
  );
  return taken;
};

/** Hands a message to the bus or queue of an account that the trust lists. */
export const sendToAccount = async (
  deps: AccountDeps,
  { subscribed }: Addressee,
  message: Message,
): Promise<Answer> => {
  const { kind, address } = subscribed.terms.target;
  if (!deps.accounts.has(address.split(':')[4] ?? '')) return notTaken('account-not-listed');
  const send = kind === 'bus' ? sendToBus : sendToQueue;
  return send(deps, address, message).catch(caught);
};
