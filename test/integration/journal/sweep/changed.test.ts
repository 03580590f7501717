import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StreamKey } from '../../../../events/log/types.ts';
import { historyOf, type Written, writeHistory } from '../../../support/journal-campaign/history.ts';
import { nothing, type SweepSite, school, step, sweepSite } from '../../../support/sweeping.ts';

let site: SweepSite;
beforeEach(async () => {
  site = await sweepSite();
});

/** What the clock sends. */
const night = { 'detail-type': 'Scheduled Event' };
const left = () => 900_000;
const sweepAtNight = (changes = {}) => site.sweep(changes, left, night);
/** Streams whose chains a night looks at. */
const lookedAt = async (): Promise<readonly string[]> => {
  const seen: string[] = [];
  const checkStream: SweepSite['deps']['checkStream'] = (key: StreamKey, visit) => {
    seen.push(key.stream);
    return site.deps.checkStream(key, visit);
  };
  await sweepAtNight({ checkStream });
  return [...new Set(seen)].toSorted();
};

/** A day passes: what is younger than an hour is left to the relay. */
const aDay = () => site.lateBy(24);
const write = (history: readonly Written[]) => writeHistory(site.client, site.tables.eventLog, history);

/** So many commits were recorded, journaled and swept; the rest of the history is still to be recorded. */
const swept = async (count: number, ...steps: ReturnType<typeof step>[]): Promise<readonly Written[]> => {
  const history = historyOf(school, steps);
  await write(history.slice(0, count));
  await site.journaled(history.slice(0, count));
  aDay();
  await site.sweep();
  aDay();
  return history.slice(count);
};
const recorded = async (history: readonly Written[]) => {
  await write(history);
  await site.journaled(history);
  aDay();
};

describe('the sweep of a night', () => {
  it('GOV-04 looks at nothing where nothing was recorded since the last one', async () => {
    await swept(2, step(0), step(1));
    expect(await lookedAt()).toEqual([]);
  });

  it('GOV-04 looks at what was recorded since, and once', async () => {
    await recorded(await swept(2, step(0), step(1), step(1)));
    expect(await lookedAt()).toEqual(['devices']);
    expect(await lookedAt()).toEqual([]);
  });

  it('GOV-04 looks at everything once a week, and again in the night after one that failed', async () => {
    await swept(2, step(0), step(1));
    site.lateBy(24 * 6);
    expect(await lookedAt()).toEqual(['agreements', 'devices']);
    expect(await lookedAt()).toEqual([]);
    site.lateBy(24 * 7);
    const failing = () => Promise.reject(new Error('an outage'));
    await expect(sweepAtNight({ checkStream: failing })).rejects.toThrow('could not be swept');
    expect(await lookedAt()).toEqual(['agreements', 'devices']);
  });

  it('GOV-04 journals whatever the relay never saw, in any stream', async () => {
    const drawn = fc.array(fc.record({ stream: fc.nat(3), isSeen: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(drawn, async (more) => {
        site = await sweepSite();
        const steps = [...[0, 1, 2].map((one) => step(one)), ...more.map(({ stream }) => step(stream))];
        const fresh = await swept(3, ...steps);
        await write(fresh);
        await site.journaled(fresh.filter((_, at) => more[at]?.isSeen));
        aDay();
        await sweepAtNight();
        const refs = fresh.map(({ read }) => read.commit);
        expect(await site.deps.journal.placesOf(school, refs)).not.toContain(null);
      }),
      { numRuns: 12 },
    );
  });

  it('DEV-02 publishes again what a list has not caught up with, of what changed', async () => {
    await recorded(await swept(1, step(1), step(1)));
    await site.rows('devices-on-loan', { 'devices/one': 1 });
    expect(await sweepAtNight()).toMatchObject({ rung: 1 });
  });

  it('GOV-04 says what is not as it was journaled, until all is looked at again', async () => {
    const fresh = await swept(2, step(0), step(1), step(1), step(1));
    await recorded(fresh);
    await site.remove('devices', 2);
    await sweepAtNight();
    const tamperedKeys = [expect.objectContaining({ key: `${school}/devices/one/2` })];
    expect(await site.report()).toMatchObject({ tamperedKeys });
    aDay();
    await sweepAtNight();
    expect(await site.report()).toMatchObject({ tamperedKeys });
    await write(fresh);
    await site.sweep();
    expect(await site.report()).toMatchObject({ tampered: 0, tamperedKeys: [] });
  });

  it('GOV-04 looks at a school whole where the log has lost a stream', async () => {
    await swept(2, step(0), step(1));
    await site.remove('agreements', 1);
    expect(await sweepAtNight()).toMatchObject({ tampered: 1 });
  });

  it('GOV-04 answers as one of everything does', async () => {
    await swept(1, step(0));
    expect(await sweepAtNight()).toEqual({ ...nothing, streams: 1 });
  });
});
