import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BatchHandling,
  type FailurePolicy,
  processBatch,
} from '../../../infra/local/streams/process-batch.ts';
import type { StreamRecord } from '../../../infra/local/streams/stream-record.ts';

const record = (sequence: number, createdAt = 0): StreamRecord => ({
  sequence: String(sequence),
  createdAt,
  event: {},
});
const records = (count: number) => Array.from({ length: count }, (_each, index) => record(index + 1));
const endless: FailurePolicy = {
  bisects: true,
  reportsFailures: true,
  maximumRetries: -1,
  maximumAgeSeconds: -1,
};

/** Runs a batch against a function of a record's number; what it saw, in order. */
async function run(
  batch: readonly StreamRecord[],
  policy: Partial<FailurePolicy>,
  answer: (sequences: readonly string[]) => unknown,
) {
  const seen: string[][] = [];
  const checkpoints: string[] = [];
  const abandoned: [string[], string, number][] = [];
  const pauses: number[] = [];
  const handling: BatchHandling = {
    policy: { ...endless, ...policy },
    invoke: async (given) => {
      const sequences = given.map(({ sequence }) => sequence);
      seen.push(sequences);
      return (await answer(sequences)) as Awaited<ReturnType<BatchHandling['invoke']>>;
    },
    checkpoint: ({ sequence }) => void checkpoints.push(sequence),
    giveUp: async (given, condition, attempts) =>
      void abandoned.push([given.map(({ sequence }) => sequence), condition, attempts]),
    pause: async (attempt) => void pauses.push(attempt),
    now: () => 1_000_000,
  };
  await processBatch(batch, handling);
  return { seen, checkpoints, abandoned, pauses };
}

const fails = () => {
  throw new Error('broken');
};
const reports = (...sequences: string[]) => ({
  batchItemFailures: sequences.map((itemIdentifier) => ({ itemIdentifier })),
});

describe('failures of a stream mapping follow AWS', () => {
  it('hands the batch over once when it succeeds, whatever way success is reported', async () => {
    for (const response of [null, {}, { batchItemFailures: [] }, { batchItemFailures: null }]) {
      expect(await run(records(3), {}, () => response)).toMatchObject({
        seen: [['1', '2', '3']],
        checkpoints: ['3'],
      });
    }
  });

  it('goes on at the lowest record that was reported', async () => {
    let tries = 0;
    const outcome = await run(records(4), { bisects: false }, () => {
      tries += 1;
      return tries === 1 ? reports('4', '2') : null;
    });
    expect(outcome).toMatchObject({
      seen: [
        ['1', '2', '3', '4'],
        ['2', '3', '4'],
      ],
      checkpoints: ['1', '4'],
      pauses: [1],
    });
  });

  it.each([
    ['an id that was not in the batch', reports('99')],
    ['an empty id', reports('')],
    ['no id', { batchItemFailures: [{}] }],
    ['an answer of another shape', { batchItemFailures: 'all' }],
  ])('takes the whole batch as failed for %s', async (_name, response) => {
    let tries = 0;
    const outcome = await run(records(2), { bisects: false }, () => {
      tries += 1;
      return tries === 1 ? response : null;
    });
    expect(outcome.seen).toEqual([
      ['1', '2'],
      ['1', '2'],
    ]);
  });

  it('ignores reports unless the mapping asks for them', async () => {
    expect(await run(records(2), { reportsFailures: false }, () => reports('1'))).toMatchObject({
      seen: [['1', '2']],
      checkpoints: ['2'],
    });
  });

  it('halves a batch that throws, at no cost of tries, and keeps the order', async () => {
    let left = 2;
    const outcome = await run(records(4), { maximumRetries: 1 }, (sequences) => {
      if (sequences.includes('3') && left > 0 && sequences.length <= 1) left -= 1;
      else if (sequences.includes('3') && sequences.length > 1) fails();
      return left === 1 && sequences.length === 1 && sequences[0] === '3' ? fails() : null;
    });
    expect(outcome.seen).toEqual([['1', '2', '3', '4'], ['1', '2'], ['3', '4'], ['3'], ['3'], ['4']]);
    expect(outcome.abandoned).toEqual([]);
  });

  it('gives up after the allowed retries and tells the destination', async () => {
    const outcome = await run(records(2), { bisects: false, maximumRetries: 2 }, fails);
    expect(outcome.seen).toHaveLength(3);
    expect(outcome.abandoned).toEqual([[['1', '2'], 'RetryAttemptsExhausted', 3]]);
    expect(outcome.checkpoints).toEqual(['2']);
  });

  it('gives up what is too old before it is tried', async () => {
    const batch = [record(1, 0), record(2, 999_500)];
    const outcome = await run(batch, { maximumAgeSeconds: 60 }, () => null);
    expect(outcome).toMatchObject({
      seen: [['2']],
      abandoned: [[['1'], 'MaximumRecordAgeExceeded', 0]],
      checkpoints: ['1', '2'],
    });
  });

  it('never gives up without limits, and never lets a later record overtake', async () => {
    const failures = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(failures, fc.boolean(), async (failuresOf, throws) => {
        const done = new Set<string>();
        const outcome = await run(
          records(failuresOf.length),
          { bisects: throws },
          stumbling([...failuresOf], throws, done),
        );
        expect([...done]).toEqual(failuresOf.map((_each, index) => String(index + 1)));
        expect(outcome.abandoned).toEqual([]);
        expect(outcome.checkpoints.at(-1)).toBe(String(failuresOf.length));
      }),
    );
  });
});

/** A function that fails at each record as often as is left for it. */
const stumbling = (left: number[], throws: boolean, done: Set<string>) => (sequences: readonly string[]) => {
  const failed = sequences.find((sequence) => !handles(left, done, sequence));
  if (failed === undefined) return null;
  return throws ? fails() : reports(failed);
};

function handles(left: number[], done: Set<string>, sequence: string): boolean {
  const index = Number(sequence) - 1;
  const failures = left[index] ?? 0;
  left[index] = Math.max(failures - 1, 0);
  if (failures === 0) done.add(sequence);
  return failures === 0;
}
