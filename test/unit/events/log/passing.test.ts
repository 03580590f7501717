import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putCheckpoint } from '../../../../events/log/checkpoints/put.ts';
import { judge } from '../../../../events/log/outcome.ts';
import { isLostTransaction } from '../../../../events/log/passing.ts';
import { forAll } from '../../../support/for-all.ts';

const busy = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];
const lasting = ['ValidationError', 'ItemCollectionSizeLimitExceeded', 'AccessDenied', 'SomethingNew'];
const codes = fc.array(fc.constantFrom('None', 'ConditionalCheckFailed', ...busy, ...lasting), {
  minLength: 1,
  maxLength: 6,
});
const cancelled = (reasons: readonly string[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: reasons.map((Code) => ({ Code })),
  });

/** What an append comes to: the put's reason first, then those of the facts; null: an error. */
const kindOf = ([put = '', ...facts]: readonly string[]): string | null => {
  if (put === 'ConditionalCheckFailed') return 'taken';
  if (busy.includes(put)) return 'busy';
  if (facts.includes('ConditionalCheckFailed')) return 'fact-moved';
  return facts.some((code) => busy.includes(code)) ? 'busy' : null;
};

describe('a cancelled transaction', () => {
  it('GOV-04 may be tried again when every reason passes, and only then', () => {
    forAll(codes, (reasons) => {
      const isPassing = reasons.every((code) => !lasting.includes(code));
      expect(isLostTransaction(cancelled(reasons))).toBe(isPassing);
    });
    expect(isLostTransaction(new Error('no such host'))).toBe(false);
  });

  it('GOV-04 of an append is decided by a condition where one was not met, else tried again where the table was busy', () => {
    forAll(codes, (reasons) => {
      const kind = kindOf(reasons);
      if (kind === null) expect(() => judge(cancelled(reasons))).toThrow(TransactionCanceledException);
      else expect(judge(cancelled(reasons)).kind).toBe(kind);
    });
  });

  it.each(busy)('GOV-04 of a checkpoint is looked at again after %s', async (code) => {
    const put = (reasons: readonly string[]) => {
      const client = { send: () => Promise.reject(cancelled(reasons)) };
      const checkpoint = { previous: 3, size: 6, time: '2026-09-03T09:00:00.000Z', note: 'note' };
      return putCheckpoint({ client, tableName: 'journal' } as never, 'larkfield-infant', checkpoint);
    };
    expect(await put([code, 'None'])).toBe(false);
    await expect(put([code, 'ValidationError'])).rejects.toBeInstanceOf(TransactionCanceledException);
  });
});
