import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schoolDayEnd } from '../../../../domain/kernel/calendar.ts';
import { plusDays } from '../../../../domain/kernel/day.ts';
import {
  earlierEnd,
  holdsOpenEnded,
  isHeldOn,
  overlaps,
  rolesOn,
} from '../../../../domain/kernel/held-roles.ts';
import { schoolYears } from '../../../../domain/kernel/school-years.ts';
import { isFromBefore } from '../../../../domain/kernel/taken-over.ts';
import { noCalendar } from '../../../support/calendars.ts';
import { forAll } from '../../../support/for-all.ts';

const days = fc.integer({ min: 0, max: 6 }).map((at) => plusDays('2026-09-01', at));
const ends = fc.option(days);
const held = fc.record({
  role: fc.constantFrom('dsl', 'slt'),
  from: days,
  until: ends,
  by: fc.integer({ min: 1, max: 9 }),
});
const inWeek = Array.from({ length: 7 }, (_, at) => plusDays('2026-09-01', at));

describe('the days of a role', () => {
  it('ORG-02 are those from its first to its last, both included', () => {
    forAll(fc.tuple(held, days), ([one, day]) => {
      expect(isHeldOn(one, day)).toBe(one.from <= day && (one.until ?? '9999') >= day);
      expect(rolesOn([one, one], day)).toEqual(isHeldOn(one, day) ? [one.role] : []);
    });
  });
  it('ORG-02 have no end where one of that role has begun and none is known', () => {
    forAll(fc.tuple(fc.array(held, { maxLength: 3 }), days), ([all, day]) => {
      const open = all.filter(({ until }) => until === null);
      const isHeld = open.some((one) => one.role === 'dsl' && isHeldOn(one, day));
      expect(holdsOpenEnded(all, 'dsl', day)).toBe(isHeld);
    });
  });
  it('ORG-03 overlap with others where one day belongs to both', () => {
    forAll(fc.tuple(held, days, ends), ([one, from, until]) => {
      const shared = [...inWeek, '2027-09-01'].some(
        (day) => isHeldOn(one, day) && isHeldOn({ from, until }, day),
      );
      // A stretch without a day of its own overlaps with nothing that a school could record.
      const isStretch = (days: { from: string; until: string | null }) => days.from <= (days.until ?? '9999');
      if (isStretch(one) && isStretch({ from, until })) expect(overlaps(one, from, until)).toBe(shared);
      else expect(shared).toBe(false);
    });
  });
  it('ORG-02 end with the earlier of two ends, of which none is the latest', () => {
    forAll(fc.tuple(ends, ends), ([a, b]) => {
      const known = [a, b].filter((one) => one !== null).toSorted();
      expect(earlierEnd(a, b)).toBe(known[0] ?? null);
    });
  });
});

describe('the years of a pupil', () => {
  const record = (from: string, by: number) => ({ yearGroup: 'Y1' as const, class: `c-${by}`, from, by });
  it('ORG-06 follow one another without a gap, whatever order they were recorded in', () => {
    const records = fc.uniqueArray(fc.tuple(days, fc.integer({ min: 1, max: 9 })), {
      selector: ([, by]) => by,
      maxLength: 5,
    });
    forAll(records, (drawn) => {
      const all = drawn.map(([from, by]) => record(from, by));
      const years = schoolYears(all);
      for (const day of inWeek) {
        const begun = all.filter(({ from }) => from <= day);
        const latest = begun
          .map(({ from }) => from)
          .toSorted()
          .at(-1);
        const last = begun.filter(({ from }) => from === latest).toSorted((a, b) => b.by - a.by)[0];
        const found = years.filter((one) => isHeldOn(one, day)).map(({ by }) => by);
        expect(found).toEqual(last === undefined ? [] : [last.by]);
      }
      expect(years.map(({ from }) => from)).toEqual([...new Set(all.map(({ from }) => from))].toSorted());
    });
  });
});

describe('when a school day ends', () => {
  it('ORG-07 is what was said last for a day that has come, in whatever order it was said', () => {
    const said = fc.uniqueArray(fc.tuple(days, fc.constantFrom('15:00', '15:20', '15:30')), {
      selector: ([from]) => from,
      maxLength: 4,
    });
    forAll(fc.tuple(said, days), ([all, day]) => {
      const dayEnds = all.map(([from, endsAt]) => ({ from, endsAt }));
      const past = dayEnds.filter(({ from }) => from <= day).map(({ from }) => from);
      const newest = past.toSorted().at(-1);
      const expected = dayEnds.find(({ from }) => from === newest)?.endsAt ?? '14:00';
      expect(schoolDayEnd({ ...noCalendar, dayEndsAt: '14:00', dayEnds }, day)).toBe(expected);
    });
    expect(schoolDayEnd({ ...noCalendar, dayEndsAt: '14:00' }, '2026-09-01')).toBe('14:00');
  });
});

describe('what is from before a school kept its book here', () => {
  it('ORG-04 is of a day before its first, and nothing is before there is one', () => {
    const isBefore = (keptSince: string | null) => isFromBefore('2026-08-31', { keptSince });
    expect(['2026-09-01', '2026-08-31', null].map(isBefore)).toEqual([true, false, false]);
  });
});
