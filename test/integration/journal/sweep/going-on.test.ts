import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STREAMS_AT_ONCE } from '../../../../functions/sweep/check-chains.ts';
import { historyOf, writeHistory } from '../../../support/journal-campaign/history.ts';
import { type SweepSite, step, sweepSite } from '../../../support/sweeping.ts';

const goesOn = { goesOn: true };
const whole = { ok: true, commits: 1, head: null } as const;

/** Schools whose ids stand in another order than the keys of their streams do. */
const schools = ['a', 'a-school', 'b-school'];

const recorded = async (site: SweepSite, counts: readonly number[]): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (const [index, count] of counts.entries()) {
    const of = schools[index] ?? '';
    for (let number = 0; number < count; number += 1) {
      const history = historyOf(of, [step(0)], `i-${number}`);
      await writeHistory(site.client, site.tables.eventLog, history);
      await site.journaled(history, of);
      ids.push(`${of}/i-${number}`);
    }
  }
  return ids;
};

/** Runs of so much time that each takes some groups of streams, and what they looked at. */
const runs = (site: SweepSite) => {
  const checked: string[] = [];
  const checkStream: SweepSite['deps']['checkStream'] = async ({ school, id }) => {
    checked.push(`${school}/${id}`);
    return whole;
  };
  const during = (looks: number, event: unknown) => {
    let left = looks;
    return site.sweep({ checkStream }, () => (left-- > 0 ? 900_000 : 1000), event);
  };
  return { checked, during };
};

/** A run asks twice for each school that it hands over, and once for each school and group of streams. */
const firstGroupOf = (tenants: number): number => 2 * tenants + 2;

describe('a sweep that goes on through the night', () => {
  it('GOV-04 looks at everything that the run before it left, once, and then at nothing', async () => {
    const counts = fc.tuple(
      fc.integer({ min: STREAMS_AT_ONCE + 1, max: STREAMS_AT_ONCE + 6 }),
      fc.nat(10),
      fc.nat(10),
    );
    await fc.assert(
      fc.asyncProperty(counts, fc.integer({ min: 1, max: 3 }), async (drawn, looks) => {
        const site = await sweepSite();
        const all = await recorded(site, drawn);
        const { checked, during } = runs(site);
        await during(firstGroupOf(drawn.filter((count) => count > 0).length), undefined);
        const before = await site.report();
        expect(before?.unchecked).toBeGreaterThan(0);
        const left = new Set(all.filter((id) => !checked.includes(id)));
        expect(left.size).toBe(before?.unchecked);
        checked.length = 0;
        let nights = 0;
        for (let unchecked = left.size; unchecked > 0 && nights < 40; nights += 1) {
          await during(looks + 1, goesOn);
          unchecked = (await site.report())?.unchecked ?? 0;
        }
        expect(checked.toSorted()).toEqual([...left].toSorted());
        await during(100, goesOn);
        expect(checked).toHaveLength(left.size);
        expect(await site.report()).toMatchObject({ unchecked: 0, wholeAt: before?.startedAt });
      }),
      { numRuns: 8 },
    );
  });

  it('GOV-04 looks at everything that a run left which came to no stream at all', async () => {
    const site = await sweepSite();
    const all = await recorded(site, [3]);
    const { checked, during } = runs(site);
    await during(2, undefined);
    expect([checked, (await site.report())?.unchecked]).toEqual([[], 3]);
    await during(100, goesOn);
    expect(checked).toEqual(all);
  });

  it('GOV-04 adds what it finds to what the night had found, and has a school that failed looked at again', async () => {
    const site = await sweepSite();
    await recorded(site, [STREAMS_AT_ONCE + 4]);
    const { during } = runs(site);
    await during(firstGroupOf(1), undefined);
    const failing = { checkStream: () => Promise.reject(new Error('an outage')) };
    await expect(site.sweep(failing, () => 900_000, goesOn)).rejects.toThrow('could not be looked at');
    expect(await site.report()).toMatchObject({ wholeAt: null, unchecked: 0 });
    const night = { 'detail-type': 'Scheduled Event' };
    await site.sweep({}, () => 900_000, night);
    expect(await site.report()).toMatchObject({ wholeAt: site.deps.now(), tampered: 0 });
  });

  it('GOV-04 finds a stream that is gone from the log, by what was journaled of it', async () => {
    const site = await sweepSite();
    await recorded(site, [STREAMS_AT_ONCE + 4]);
    await runs(site).during(firstGroupOf(1), undefined);
    const Key = { pk: { S: 'a/agreements/i-9' }, sk: { N: '1' } };
    await site.client.send(new DeleteItemCommand({ TableName: site.tables.eventLog, Key }));
    await site.sweep({}, () => 900_000, goesOn);
    expect(await site.report()).toMatchObject({
      tampered: 1,
      tamperedKeys: [{ key: 'a/agreements/i-9/1', reason: 'missing' }],
    });
  });
});
