import type { Context, SQSEvent } from 'aws-lambda';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NewerEvent } from '../../../../../events/catalogue/upcast.ts';
import { queuePipeline } from '../../../../../functions/shared/lambda/queue-pipeline.ts';

afterEach(() => vi.restoreAllMocks());

/** What a consumer that throws these gives back, and what it counts. */
const consumed = async (thrown: Readonly<Record<string, unknown>>) => {
  const lines: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  const consume = queuePipeline(async (id) => {
    if (thrown[id] !== undefined) throw thrown[id];
  });
  const Records = ['a', 'b', 'c'].map((body) => ({ messageId: body, body, attributes: {} }));
  const { batchItemFailures } = await consume({ Records } as unknown as SQSEvent, {} as Context);
  const counts = lines.map((line) => JSON.parse(line).MessageFailed).filter((one) => one !== undefined);
  return { failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier), counts };
};

describe('a message that a consumer can not handle', () => {
  it('INC-04 comes back alone, and is counted for those who are called', async () => {
    expect(await consumed({ a: new Error('no table'), c: new RangeError('too much') })).toEqual({
      failed: ['a', 'c'],
      counts: [2],
    });
    expect(await consumed({})).toEqual({ failed: [], counts: [] });
  });

  it('GOV-04 comes back and is not counted where a later release recorded what it is about', async () => {
    const newer = new NewerEvent('a later one');
    expect(await consumed({ a: newer })).toEqual({ failed: ['a'], counts: [] });
    expect(await consumed({ a: newer, b: new Error('no table') })).toEqual({
      failed: ['a', 'b'],
      counts: [1],
    });
  });
});
