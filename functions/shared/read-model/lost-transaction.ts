import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';

/** Why a transaction may be tried again: others were first, or the table was busy. */
const passing: readonly (string | undefined)[] = [
  'None',
  'ConditionalCheckFailed',
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
];

/** What a lost transaction comes to. @throws the error where trying again is of no use */
export const lostTransaction = <T>(error: unknown, lost: T): T => {
  const isPassing =
    error instanceof TransactionCanceledException &&
    (error.CancellationReasons ?? []).every(({ Code }) => passing.includes(Code));
  if (isPassing) return lost;
  throw error;
};
