import { beforeEach, describe, expect, it } from 'vitest';
import { type SweepSite, school, step, sweepSite } from '../../../support/sweeping.ts';

let site: SweepSite;
beforeEach(async () => {
  site = await sweepSite();
});

describe('the sweep, publishing again', () => {
  it('GOV-04 publishes what was journaled but never published, once it is an hour old, and only once', async () => {
    const history = await site.recorded(step(0), step(0), step(2));
    await site.journaled(history);
    await site.deps.journal.notePublished(school, [1]);
    expect(await site.sweep()).toMatchObject({ republished: 0 });
    site.lateBy(1);
    expect(await site.sweep()).toMatchObject({ republished: 2, journaled: 0 });
    expect(site.ids()).toEqual([
      'larkfield-infant/agreements/one/2 at 2',
      'larkfield-infant/people/one/1 at 3',
    ]);
    site.lateBy(24);
    expect(await site.sweep()).toMatchObject({ republished: 0 });
  });

  it('GOV-04 publishes the next night what the bus did not take', async () => {
    await site.recorded(step(0));
    const accepting = site.send.getMockImplementation();
    site.send.mockRejectedValue(new Error('outage'));
    expect(await site.sweep()).toMatchObject({ journaled: 1, republished: 0 });
    site.send.mockReset().mockImplementation(accepting!);
    site.lateBy(24);
    expect(await site.sweep()).toMatchObject({ journaled: 0, republished: 1 });
    expect(site.ids()).toEqual(['larkfield-infant/agreements/one/1 at 1']);
  });

  it('GOV-04 never publishes again what is not as it was journaled', async () => {
    await site.journaled(await site.recorded(step(0), step(2)));
    await site.recorded(step(0));
    await site.remove('people', 1);
    site.lateBy(24);
    expect(await site.sweep()).toMatchObject({ republished: 0, tampered: 2 });
    // A scan gives the streams in no order that is promised.
    expect(site.letters.toSorted((a, b) => a.reason.localeCompare(b.reason))).toEqual([
      { reason: 'altered', key: 'larkfield-infant/agreements/one/1' },
      { reason: 'missing', key: 'larkfield-infant/people/one/1' },
    ]);
    expect(site.published).toEqual([]);
  });
});
