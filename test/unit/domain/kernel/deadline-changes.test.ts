import { describe, expect, it } from 'vitest';
import type { SchoolCalendar } from '../../../../domain/kernel/calendar.ts';
import { calendarExample } from '../../../../events/catalogue/schools.ts';
import { atFirst, happens, run, type Step, type World } from '../../../support/deadline-world.ts';

const at =
  (day: string): Step =>
  (world) => ({ ...world, now: `${day}T12:00:00.000Z` });
const every =
  (checkEveryDays: number | null): Step =>
  (world) => ({ ...world, settings: { checkEveryDays } });
const school =
  (changes: Partial<SchoolCalendar>): Step =>
  (world) => ({ ...world, school: { ...world.school, ...changes } });

/** What fell due, and on which day. */
const fallen = (start: World, ...steps: readonly Step[]): readonly string[] => {
  const end = steps.reduce((world, step) => step(world), start);
  return end.fallen.map(({ cycle, at: instant }) => `${cycle} on ${instant.slice(0, 10)}`);
};

describe('an interval', () => {
  const checked = happens((_, by) => ({ check: { by, on: '2026-09-01' } }))(atFirst);

  it('ORG-04 makes nothing overdue while the policy states none', () => {
    expect(fallen(checked, every(null), at('2027-09-01'), run)).toEqual([]);
  });

  it('ORG-04 makes overdue at once what is late when it is set', () => {
    const fell = fallen(checked, every(null), at('2026-12-01'), run, every(14), run);
    expect(fell).toEqual(['security-check#1 on 2026-12-01']);
  });

  it('ORG-04 brings a due forward when it is shortened', () => {
    const fell = fallen(checked, at('2026-09-10'), run, every(7), run);
    expect(fell).toEqual(['security-check#1 on 2026-09-10']);
  });

  it('ORG-04 puts a due off when it is stretched', () => {
    const fell = fallen(checked, every(60), at('2026-10-31'), run, at('2026-11-01'), run);
    expect(fell).toEqual(['security-check#1 on 2026-11-01']);
  });

  it('ORG-04 lets nothing fall due any more when it is dropped', () => {
    expect(fallen(checked, at('2026-09-10'), run, every(null), at('2026-12-01'), run)).toEqual([]);
  });

  it('ORG-04 never lets a cycle fall due again, whatever is set later', () => {
    const fell = fallen(checked, at('2026-09-20'), run, every(60), run, at('2026-12-01'), run);
    expect(fell).toEqual(['security-check#1 on 2026-09-20']);
  });
});

describe('a calendar', () => {
  const published = school({ years: [calendarExample] });

  it('ORG-07 makes its terms fall due when it is published, those that are over among them', () => {
    const fell = fallen(atFirst, at('2027-01-10'), run, published, run, at('2027-03-26'), run);
    const [autumn, spring] = ['lesson-each-term#2026-27.autumn', 'lesson-each-term#2026-27.spring'];
    expect(fell).toEqual([`${autumn} on 2027-01-10`, `${spring} on 2027-03-26`]);
  });

  it('ORG-07 moves the end of a term when it is corrected', () => {
    const halfTerms = calendarExample.halfTerms.map((one) => {
      return one.name === 'autumn-2' ? { ...one, to: '2026-12-11' } : one;
    });
    const corrected = school({ years: [{ ...calendarExample, halfTerms }] });
    const fell = fallen(atFirst, published, at('2026-12-14'), run, corrected, run);
    expect(fell).toEqual(['lesson-each-term#2026-27.autumn on 2026-12-14']);
  });

  it('ORG-07 puts off what is due on a school day until a closed school is open again', () => {
    const handedIn = happens((_, by) => ({ phone: { by, handedInAt: '2026-09-10T08:00:00.000Z' } }));
    const closed = school({ closures: [{ from: '2026-09-10', to: '2026-09-11' }] });
    const fell = fallen(atFirst, published, handedIn, closed, at('2026-09-12'), run, at('2026-09-15'), run);
    expect(fell).toEqual(['phone-collection#1 on 2026-09-15']);
  });
});
