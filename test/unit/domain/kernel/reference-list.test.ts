import { describe, expect, it } from 'vitest';
import { citedEntry, editionAt, inForce, isInForceOn } from '../../../../domain/kernel/reference-list.ts';

const edition = (name: string, effectiveFrom: string, withdrawnFrom: string | null = null) => ({
  edition: name,
  title: null,
  publishedOn: effectiveFrom.slice(0, 10),
  effectiveFrom,
  withdrawnFrom,
  entries: [{ id: 'language', title: 'Offensive language' }],
  lessons: [],
});
/** In summer time, when days of London begin at 23:00 of the day before, UTC. */
const midnight = '2026-09-01T23:00:00.000Z';
const lastInstant = '2026-09-02T22:59:59.999Z';

describe('editions of a list', () => {
  it('UNA-03 POL-09 are in force on a day that has an instant of theirs, its first and last among them', () => {
    for (const [from, until, isIn] of [
      [midnight, null, true],
      [lastInstant, null, true],
      ['2026-09-02T23:00:00.000Z', null, false],
      ['2026-08-01T00:00:00.000Z', midnight, false],
      ['2026-08-01T00:00:00.000Z', '2026-09-01T23:00:00.001Z', true],
    ] as const) {
      const list = { editions: [edition('2026', from, until)] };
      expect(isInForceOn(list, '2026', '2026-09-02')).toBe(isIn);
      expect(citedEntry(list, { edition: '2026', entry: 'language' }, '2026-09-02') !== null).toBe(isIn);
    }
  });

  it('UNA-03 cite no entry that the edition has not, no edition that there never was, and no list', () => {
    const list = { editions: [edition('2026', midnight)] };
    expect(citedEntry(list, { edition: '2026', entry: 'business' }, '2026-09-03')).toBeNull();
    expect(citedEntry(list, { edition: '2027', entry: 'language' }, '2026-09-03')).toBeNull();
    expect(citedEntry(undefined, { edition: '2026', entry: 'language' }, '2026-09-03')).toBeNull();
  });

  it('POL-09 follow one another, and the one before stands again where the newer one is withdrawn', () => {
    const [first, second] = ['2026-09-01T00:00:00.000Z', '2026-10-01T00:00:00.000Z'];
    const withdrawn = '2026-10-05T00:00:00.000Z';
    const list = { editions: [edition('2025', first), edition('2026', second, withdrawn)] };
    expect(inForce(list).map(({ edition: { edition: name }, from, until }) => [name, from, until])).toEqual([
      ['2025', first, second],
      ['2026', second, withdrawn],
      ['2025', withdrawn, null],
    ]);
    expect(editionAt(list, second)?.edition).toBe('2026');
    expect(editionAt(list, withdrawn)?.edition).toBe('2025');
    expect(inForce({ editions: [edition('2026', first, withdrawn)] })).toHaveLength(1);
  });
});
