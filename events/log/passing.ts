import { type CancellationReason, TransactionCanceledException } from '@aws-sdk/client-dynamodb';

/**
 * Reasons of a cancelled transaction that say nothing of what was asked: others were at the items, or the
 * table was busy.
 */
const busy: readonly (string | undefined)[] = [
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
];

/**
 * Whether an operation of a cancelled transaction may succeed another time, since no condition decided it.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 */
export const isBusy = (reason: CancellationReason | undefined): boolean => busy.includes(reason?.Code);

const isLost = ({ Code }: CancellationReason): boolean => Code === 'ConditionalCheckFailed';
const isNone = ({ Code }: CancellationReason): boolean => Code === undefined || Code === 'None';

/**
 * Whether a transaction was cancelled for passing reasons alone: a condition that others made untrue, which
 * to look at again is worth it, or a busy table. The SDK repeats none of them by itself.
 */
export const isLostTransaction = (error: unknown): boolean =>
  error instanceof TransactionCanceledException &&
  (error.CancellationReasons ?? []).every((reason) => isLost(reason) || isBusy(reason) || isNone(reason));
