import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TamperedJournal } from '../../../../events/log/journal/errors.ts';
import {
  fromItem,
  pageAfter,
  pageLimits,
  positionAfter,
  toItem,
} from '../../../../events/log/journal/page.ts';
import { historyOf } from '../../../support/journal-campaign/history.ts';

const school = 'larkfield-infant';
const noon = '2026-09-03T12:00:00.000Z';
const commits = (count: number) =>
  historyOf(school, new Array(count).fill({ stream: 0, facts: [], events: 1 })).map(({ read }) => read);

describe('a page of the journal', () => {
  it('GOV-04 begins at position 1 when there is none before it', () => {
    expect(pageAfter(null, school, commits(3), noon).entries.map(({ position }) => position)).toEqual([
      1, 2, 3,
    ]);
  });

  it('GOV-04 begins where the page before it ends', () => {
    const head = pageAfter(null, school, commits(3), noon);
    expect(positionAfter(head)).toBe(4);
    expect(pageAfter(head, school, commits(1), noon).first).toBe(4);
  });

  it('GOV-04 is never earlier than the page before it, whatever the clock says', () => {
    const head = pageAfter(null, school, commits(1), noon);
    expect(pageAfter(head, school, commits(1), '2026-09-03T11:00:00.000Z').at).toBe(noon);
    expect(pageAfter(head, school, commits(1), '2026-09-03T13:00:00.000Z').at).toBe(
      '2026-09-03T13:00:00.000Z',
    );
  });

  it('GOV-04 comes back from its item as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 5 }), (count, before) => {
        const head = before === 0 ? null : pageAfter(null, school, commits(before), noon);
        const page = pageAfter(head, school, commits(count), noon);
        expect(fromItem(toItem(page))).toEqual(page);
      }),
      { numRuns: 25 },
    );
  });

  it('GOV-04 holds so many commits and no more', () => {
    expect(pageAfter(null, school, commits(pageLimits.commits + 1), noon).entries).toHaveLength(
      pageLimits.commits,
    );
  });

  it('GOV-04 stays below 64 kB with the longest ids, and always takes one commit', () => {
    const long = 'x'.repeat(120);
    const reads = commits(pageLimits.commits).map((read) => ({
      ...read,
      commit: { ...read.commit, stream: long, id: long },
    }));
    const page = pageAfter(null, school, reads, noon);
    const { r, h } = toItem(page);
    expect(page.entries.length).toBeLessThan(pageLimits.commits);
    expect((r?.S?.length ?? 0) + (h?.B?.length ?? 0)).toBeLessThan(64_000);
    expect(page.entries.length).toBeGreaterThan(100);
  });

  it.each([
    ['without a time', { t: undefined }],
    ['with a hash too few', { h: { B: new Uint8Array(31) } }],
    ['with another attribute', { x: { S: 'y' } }],
  ])('GOV-04 is refused when it comes back %s', (_, change) => {
    const item = { ...toItem(pageAfter(null, school, commits(1), noon)), ...change };
    expect(() => fromItem(item as typeof item & { t: { S: string } })).toThrow(TamperedJournal);
  });
});
