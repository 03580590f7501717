import { instantOf } from '../../shared/lambda/clock.ts';
import type { Operation } from '../../shared/operations/operation.ts';
import type { OperationsDeps } from '../types.ts';
import { followMove } from './move-all.ts';
import { isRead } from './redrivable.ts';

/**
 * An operation as it stands now. SQS itself moves the messages of a queue, and says how that goes when it is
 * asked; what came of it is kept.
 */
export const followed = async (
  { operations, health, clock }: Pick<OperationsDeps, 'operations' | 'health' | 'clock'>,
  operation: Operation,
): Promise<Operation> => {
  const { id, kind, status, cursor } = operation;
  if (kind !== 'redrive' || status !== 'running' || typeof cursor !== 'string') return operation;
  const queue = health.queues.filter(isRead).find((one) => one.queue === operation.queue);
  if (queue === undefined) return operation;
  const moved = await followMove(health.sqs, queue, cursor);
  const next = { ...operation, ...moved, updatedAt: instantOf(clock()) };
  const stored = next.ended ? await operations.get(id) : null;
  if (stored !== null) await operations.put({ operation: next, revision: stored.revision });
  return next;
};
