import {
  type AttributeValue,
  type CancellationReason,
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';
import { isBusy } from './passing.ts';

/** What became of one attempt to write. */
export type Outcome =
  | { readonly kind: 'written' }
  /** The number is taken, by the item where the engine returned it: perhaps our own earlier attempt. */
  | { readonly kind: 'taken'; readonly item: Record<string, AttributeValue> | undefined }
  | { readonly kind: 'fact-moved' }
  /**
   * Another transaction was at one of the items just then, or the table was busy: nothing is decided, try
   * again.
   */
  | { readonly kind: 'busy' };

/** Reads the engine's refusal. @throws the error itself when it is not about our conditions */
export const judge = (error: unknown): Outcome => {
  if (error instanceof ConditionalCheckFailedException) return { kind: 'taken', item: error.Item };
  if (error instanceof TransactionConflictException || error instanceof TransactionInProgressException)
    return { kind: 'busy' };
  if (error instanceof TransactionCanceledException)
    return judgeReasons(error, error.CancellationReasons ?? []);
  throw error;
};

/**
 * The put's reason comes first: when it is our own commit that stands there, a fact may well have moved on
 * since.
 */
const judgeReasons = (error: Error, [put, ...facts]: readonly CancellationReason[]): Outcome => {
  if (put?.Code === 'ConditionalCheckFailed') return { kind: 'taken', item: put.Item };
  if (isBusy(put)) return { kind: 'busy' };
  if (facts.some(({ Code }) => Code === 'ConditionalCheckFailed')) return { kind: 'fact-moved' };
  if (facts.some(isBusy)) return { kind: 'busy' };
  throw error;
};
