import type { Json } from '../../../events/catalogue/define-events.ts';
import { reportedFailures } from '../batch-response.ts';
import type { StreamRecord } from './stream-record.ts';

/** How a stream mapping treats failures; -1 stands for no limit. */
export interface FailurePolicy {
  readonly bisects: boolean;
  readonly reportsFailures: boolean;
  readonly maximumRetries: number;
  readonly maximumAgeSeconds: number;
}

export type Condition = 'RetryAttemptsExhausted' | 'MaximumRecordAgeExceeded';

export interface BatchHandling {
  readonly policy: FailurePolicy;
  readonly invoke: (records: readonly StreamRecord[]) => Promise<Json>;
  /** Everything up to this record is done with and never comes again. */
  readonly checkpoint: (record: StreamRecord) => void;
  /** Takes what is given up on. */
  readonly giveUp: (
    records: readonly StreamRecord[],
    condition: Condition,
    attempts: number,
  ) => Promise<void>;
  /** Waits before try number `attempt` + 1; rejects when the stack stops. */
  readonly pause: (attempt: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Hands records to the function in order until each is handled or given up on, as Lambda does for streams: a
 * reported failure is tried again from there on, an error with the whole batch or, when the mapping bisects,
 * its halves one after the other (which costs no try).
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
export async function processBatch(records: readonly StreamRecord[], handling: BatchHandling): Promise<void> {
  let left = records;
  for (let attempt = 1; left.length > 0; attempt += 1) {
    left = await withoutExpired(left, handling, attempt - 1);
    const failedFrom = left.length === 0 ? left.length : await firstFailed(left, handling);
    checkpointLast(left.slice(0, failedFrom), handling);
    if (failedFrom > 0) attempt = 1;
    left = left.slice(failedFrom);
    if (left.length === 0) return;
    if (handling.policy.bisects && left.length > 1) return inHalves(left, handling);
    if (isExhausted(attempt, handling.policy))
      return abandon(left, handling, 'RetryAttemptsExhausted', attempt);
    await handling.pause(attempt);
  }
}

const isExhausted = (attempt: number, { maximumRetries }: FailurePolicy): boolean =>
  maximumRetries >= 0 && attempt > maximumRetries;

async function inHalves(records: readonly StreamRecord[], handling: BatchHandling): Promise<void> {
  const middle = Math.ceil(records.length / 2);
  await processBatch(records.slice(0, middle), handling);
  await processBatch(records.slice(middle), handling);
}

/** Index of the first record that is not done; the length when all are. */
async function firstFailed(
  records: readonly StreamRecord[],
  { invoke, policy }: BatchHandling,
): Promise<number> {
  try {
    const response = await invoke(records);
    const sequences = records.map(({ sequence }) => sequence);
    const failures = policy.reportsFailures ? reportedFailures(response, sequences) : [];
    if (failures === 'all') return 0;
    return Math.min(records.length, ...failures.map((sequence) => sequences.indexOf(sequence)));
  } catch {
    return 0;
  }
}

async function withoutExpired(
  records: readonly StreamRecord[],
  handling: BatchHandling,
  attempts: number,
): Promise<readonly StreamRecord[]> {
  const { maximumAgeSeconds } = handling.policy;
  if (maximumAgeSeconds < 0) return records;
  const oldest = handling.now() - maximumAgeSeconds * 1000;
  const fresh = records.findIndex(({ createdAt }) => createdAt >= oldest);
  const expired = records.slice(0, fresh < 0 ? records.length : fresh);
  if (expired.length > 0) await abandon(expired, handling, 'MaximumRecordAgeExceeded', attempts);
  return records.slice(expired.length);
}

async function abandon(
  records: readonly StreamRecord[],
  handling: BatchHandling,
  condition: Condition,
  attempts: number,
): Promise<void> {
  await handling.giveUp(records, condition, attempts);
  checkpointLast(records, handling);
}

const checkpointLast = (records: readonly StreamRecord[], { checkpoint }: BatchHandling): void => {
  const last = records.at(-1);
  if (last) checkpoint(last);
};
