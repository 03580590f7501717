import { canonical } from '../../../events/log/canonical.ts';
import { logFailure } from '../lambda/log.ts';
import type { Operation } from './operation.ts';
import type { OperationStore } from './operation-store.ts';

export interface ClaimDeps {
  readonly operations: OperationStore;
  /** UTC with milliseconds. */
  readonly now: () => string;
}

type Progress = Partial<Pick<Operation, 'status' | 'reason' | 'counts' | 'rows' | 'cursor' | 'ended'>>;

/** An operation that this invocation works on, as long as no other invocation claims it. */
export interface Claim {
  readonly current: () => Operation;
  /** @throws OperationTaken when another invocation has claimed it since */
  readonly save: (progress: Progress) => Promise<void>;
}

/**
 * The event came twice, or Lambda tried again what was still going on: the newer invocation has the
 * operation.
 */
export class OperationTaken extends Error {
  override readonly name = 'OperationTaken';
}

/**
 * Marks an operation as running. Null when there is nothing to do: it has ended, or nobody asked for it. One
 * that an error ended is taken up again, since Lambda tries an invocation that threw twice more.
 * @throws OperationTaken
 */
export const claimOperation = async ({ operations, now }: ClaimDeps, id: string): Promise<Claim | null> => {
  const stored = await operations.get(id);
  if (stored === null || stored.operation.ended) return null;
  let { operation, revision } = stored;
  const save = async (progress: Progress): Promise<void> => {
    const next = { ...operation, ...progress, updatedAt: now() };
    const isOurs =
      (await operations.put({ operation: next, revision })) || (await isStored(operations, next));
    if (!isOurs) throw new OperationTaken('another invocation has claimed this operation');
    [operation, revision] = [next, (revision ?? 0) + 1];
  };
  await save({ status: 'running', reason: null });
  return { current: () => operation, save };
};

/**
 * The answer to a put may be lost: then the client's own repeat of it finds that the item has changed, to
 * what was put.
 */
const isStored = async (operations: OperationStore, next: Operation): Promise<boolean> => {
  const stored = await operations.get(next.id);
  return stored !== null && canonical(stored.operation) === canonical(next);
};

/**
 * Works on a claim to its end. What is thrown fails the operation, under the error's name, and is thrown on
 * to Lambda, which tries again; an invocation whose operation was taken just ends.
 */
export const workOn = async (claim: Claim, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof OperationTaken) return;
    await claim
      .save({ status: 'failed', reason: error instanceof Error ? error.name : 'Unknown' })
      .catch((lost: unknown) => logFailure(lost));
    throw error;
  }
};
