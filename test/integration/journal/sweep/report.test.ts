import { beforeEach, describe, expect, it } from 'vitest';
import { type SweepSite, school, step, sweepSite } from '../../../support/sweeping.ts';

let site: SweepSite;
beforeEach(async () => {
  site = await sweepSite();
});
const clean = { school, journaled: 0, overdue: 0, republished: 0, unnotified: 0, behind: {}, failed: false };

describe('what a sweep leaves for those who ask how the trust’s record is', () => {
  it('GOV-04 is when it ran and what it found, school by school', async () => {
    await site.journaled(await site.recorded(step(0), step(1)));
    await site.rows('devices-on-loan', { 'devices/one': 1 });
    expect(await site.report()).toBeNull();
    await site.sweep();
    expect(await site.report()).toEqual({
      startedAt: '2026-09-03T08:30:00.000Z',
      endedAt: '2026-09-03T08:30:00.000Z',
      wholeAt: '2026-09-03T08:30:00.000Z',
      streams: 2,
      ...{ tampered: 0, unjournaled: 0, differing: 0 },
      ...{ tamperedKeys: [], unjournaledKeys: [], differingRows: [] },
      ...{ unchecked: 0, compared: 1, checkpoints: 0 },
      schools: [clean],
    });
  });

  it('GOV-04 tells commits that were left behind from those that a relay may be just about to journal', async () => {
    await site.recorded(step(0));
    await site.sweep();
    expect(await site.report()).toMatchObject({ schools: [{ journaled: 1, overdue: 0 }] });
    await site.recorded(step(2), step(2));
    site.lateBy(1);
    await site.sweep();
    expect(await site.report()).toMatchObject({ schools: [{ journaled: 2, overdue: 2 }] });
    await site.sweep();
    expect(await site.report()).toMatchObject({ schools: [clean] });
  });

  it('DEV-02 counts, for each read model, the streams that it had not caught up with', async () => {
    await site.journaled(await site.recorded(step(1), step(1), step(0)));
    await site.rows('devices-on-loan', { 'devices/one': 1 });
    await site.sweep();
    expect(await site.report()).toMatchObject({ schools: [{ behind: { 'devices-on-loan': 1 } }] });
  });

  it('GOV-04 says what could not be swept, and counts what is not as it was written', async () => {
    await site.recorded(step(0), step(0));
    await site.remove('agreements', 1);
    await site.sweep();
    expect(await site.report()).toMatchObject({ tampered: 2, schools: [{ failed: false }] });
    const failing = () => Promise.reject(new Error('an outage'));
    await expect(site.sweep({ checkStream: failing })).rejects.toThrow('could not be swept');
    expect(await site.report()).toMatchObject({ schools: [{ school, failed: true }] });
  });

  it('GOV-04 names a school that no time was left for', async () => {
    await site.recorded(step(0));
    await expect(site.sweep({}, () => 0)).rejects.toThrow('could not be swept');
    expect(await site.report()).toMatchObject({ unchecked: 1, schools: [{ school, failed: true }] });
  });
});
