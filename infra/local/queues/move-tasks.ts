import { randomUUID } from 'node:crypto';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { AwsError } from '../http/aws-json.ts';

interface Task {
  readonly handle: string;
  readonly source: string;
  readonly destination: string;
  readonly startedAt: number;
  readonly toMove: number;
  status: 'RUNNING' | 'COMPLETED' | 'FAILED';
  moved: number;
}

/** Moves of all messages of a queue to another one, which fauxqs has not. */
export interface MoveTasks {
  /** What the operation answers; null for one that is none of a move. @throws AwsError */
  readonly answer: (target: string, body: unknown) => Promise<Json | null>;
  /** Waits for what has begun. */
  readonly stop: () => Promise<void>;
}

const starting = z.object({ SourceArn: z.string(), DestinationArn: z.string() });
const listing = z.object({ SourceArn: z.string(), MaxResults: z._default(z.number(), 1) });
const HIDDEN_SECONDS = 30;

/**
 * One task of a queue at a time, as on AWS. @param urlOf address of the queue of an ARN
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html
 */
export const moveTasks = (client: () => SQSClient, urlOf: (arn: string) => string): MoveTasks => {
  const tasks: Task[] = [];
  const running = new Set<Promise<void>>();
  const start = async (body: unknown): Promise<Json> => {
    const { SourceArn: source, DestinationArn: destination } = starting.parse(body);
    const toMove = await countOf(client(), urlOf(source));
    if (tasks.some((one) => one.source === source && one.status === 'RUNNING'))
      throw new AwsError('UnsupportedOperation', 'a task of this queue is running');
    const task: Task = {
      ...{ handle: randomUUID(), source, destination, startedAt: Date.now(), toMove },
      ...{ status: 'RUNNING', moved: 0 },
    };
    tasks.unshift(task);
    const moving = move(client(), task, urlOf)
      .then(
        () => 'COMPLETED' as const,
        () => 'FAILED' as const,
      )
      .then((status) => {
        task.status = status;
        running.delete(moving);
      });
    running.add(moving);
    return { TaskHandle: task.handle };
  };
  const list = (body: unknown): Json => {
    const { SourceArn, MaxResults } = listing.parse(body);
    const ofQueue = tasks.filter(({ source }) => source === SourceArn).slice(0, MaxResults);
    return { Results: ofQueue.map(shown) };
  };
  return {
    answer: async (target, body) => {
      if (target === 'AmazonSQS.StartMessageMoveTask') return start(body);
      return target === 'AmazonSQS.ListMessageMoveTasks' ? list(body) : null;
    },
    stop: async () => void (await Promise.all(running)),
  };
};

/** A handle is shown of what runs alone. */
const shown = ({ handle, source, destination, status, moved, toMove, startedAt }: Task): Json => ({
  ...(status === 'RUNNING' ? { TaskHandle: handle } : {}),
  Status: status,
  SourceArn: source,
  DestinationArn: destination,
  ApproximateNumberOfMessagesMoved: moved,
  ApproximateNumberOfMessagesToMove: toMove,
  StartedTimestamp: startedAt,
});

const countOf = async (client: SQSClient, QueueUrl: string): Promise<number> => {
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] });
  return Number((await client.send(asked)).Attributes?.['ApproximateNumberOfMessages']);
};

/** Each is sent before it is deleted. What comes meanwhile may be moved, too. */
const move = async (client: SQSClient, task: Task, urlOf: (arn: string) => string): Promise<void> => {
  const [from, to] = [urlOf(task.source), urlOf(task.destination)];
  for (;;) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: from,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: HIDDEN_SECONDS,
        MessageAttributeNames: ['All'],
      }),
    );
    if (Messages.length === 0) return;
    for (const { Body: MessageBody, MessageAttributes, ReceiptHandle } of Messages) {
      await client.send(new SendMessageCommand({ QueueUrl: to, MessageBody, MessageAttributes }));
      await client.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle }));
      task.moved += 1;
    }
  }
};
