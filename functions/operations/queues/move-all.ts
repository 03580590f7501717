import {
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  type ListMessageMoveTasksResultEntry,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import type { Operation } from '../../shared/operations/operation.ts';
import type { Queues } from './look-into.ts';
import type { ReadQueue } from './redrivable.ts';

/** How an operation stands that moves messages. */
export type Moved = Pick<Operation, 'status' | 'reason' | 'counts' | 'cursor' | 'ended'>;

/** As many as SQS remembers of one queue. */
const TASKS = 10;

/**
 * Has SQS move all dead letters of a queue back to it. It moves each by a send before a delete, one task of a
 * queue at a time: one that runs already does what is asked for.
 * @returns the handle of the task
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html
 */
export const startMove = async (sqs: Queues, { url, deadLetterUrl }: ReadQueue): Promise<string> => {
  const [SourceArn, DestinationArn] = await Promise.all([arnOf(sqs, deadLetterUrl), arnOf(sqs, url)]);
  const running = (await tasksOf(sqs, SourceArn)).find(({ Status }) => Status === 'RUNNING');
  if (running?.TaskHandle !== undefined) return running.TaskHandle;
  // With no destination SQS refuses what the bus put among the dead letters itself: it was never in the queue.
  const command = new StartMessageMoveTaskCommand({ SourceArn, DestinationArn });
  return (await sqs.send(command)).TaskHandle ?? '';
};

/**
 * How a move goes. SQS names tasks that run by their handle alone, and moves one at a time: when ours is not
 * among them, it has ended, and of those that ended the newest is ours or one that followed it.
 */
export const followMove = async (
  sqs: Queues,
  { deadLetterUrl }: ReadQueue,
  handle: string,
): Promise<Moved> => {
  const tasks = await tasksOf(sqs, await arnOf(sqs, deadLetterUrl));
  const ours = tasks.find(({ TaskHandle }) => TaskHandle === handle);
  return standing(ours ?? tasks.find(({ Status }) => Status !== 'RUNNING'), handle);
};

const standing = (task: ListMessageMoveTasksResultEntry | undefined, cursor: string): Moved => {
  const { Status = 'COMPLETED', FailureReason, ApproximateNumberOfMessagesMoved: moved = 0 } = task ?? {};
  const counts = { moved };
  if (Status === 'COMPLETED') return { status: 'done', reason: null, counts, cursor, ended: true };
  if (Status === 'FAILED')
    return { status: 'failed', reason: FailureReason ?? 'unknown', counts, cursor, ended: true };
  if (Status === 'CANCELLED') return { status: 'failed', reason: 'cancelled', counts, cursor, ended: true };
  return { status: 'running', reason: null, counts, cursor, ended: false };
};

const tasksOf = async (sqs: Queues, SourceArn: string): Promise<readonly ListMessageMoveTasksResultEntry[]> =>
  (await sqs.send(new ListMessageMoveTasksCommand({ SourceArn, MaxResults: TASKS }))).Results ?? [];

const arnOf = async (sqs: Queues, QueueUrl: string): Promise<string> => {
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] });
  return (await sqs.send(asked)).Attributes?.QueueArn ?? '';
};
