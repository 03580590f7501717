import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  after,
  always,
  type Counts,
  type Days,
  noTally,
  numbersOn,
  onDay,
  type Tally,
  tallied,
  untilDay,
} from '../../../../domain/kernel/counts.ts';
import { forAll } from '../../../support/for-all.ts';

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-10-${String(number).padStart(2, '0')}`);
const days: fc.Arbitrary<Days> = fc.record({ from: fc.option(day), until: fc.option(day) });
const counts: fc.Arbitrary<Counts> = fc.dictionary(
  fc.constantFrom('wifi', 'overdue'),
  fc.array(days, { maxLength: 3 }),
);

const holds = ({ from, until }: Days, today: string): boolean =>
  (from === null || from <= today) && (until === null || today <= until);
const countedOn = (rows: readonly Counts[], name: string, today: string): number =>
  rows.flatMap((row) => row[name] ?? []).filter((one) => holds(one, today)).length;
const come = (rows: readonly Counts[]) => rows.map((one) => ({ counts: one, times: 1 }) as const);
const gone = (rows: readonly Counts[]) => rows.map((one) => ({ counts: one, times: -1 }) as const);

describe('the numbers of a summary', () => {
  it('are on every day what a count of that day gives', () => {
    forAll(
      fc.tuple(fc.array(counts, { maxLength: 8 }), fc.array(counts, { maxLength: 4 }), day, day),
      ([kept, passing, at, later]) => {
        const today = [later, at].toSorted().at(-1)!;
        const tally = tallied(tallied(noTally, come([...passing, ...kept]), at), gone(passing), at);
        for (const name of ['wifi', 'overdue'])
          expect(numbersOn(tally, today)[name] ?? 0).toBe(countedOn(kept, name, today));
      },
    );
  });
  it('come out the same in whatever order rows come and go and days pass', () => {
    forAll(
      fc.tuple(fc.array(fc.tuple(counts, day), { minLength: 1, maxLength: 8 }), fc.nat()),
      ([steps, seed]) => {
        const by = (list: typeof steps): Tally =>
          list.reduce<Tally>((tally, [one, at]) => tallied(tally, come([one]), at), noTally);
        const turned = steps.toSpliced(0, seed % steps.length).concat(steps.slice(0, seed % steps.length));
        expect(by(turned)).toEqual(by(steps));
      },
    );
  });
  it('leave nothing behind of what is over, however many days it was', () => {
    const visits = Array.from({ length: 28 }, (_, index) => ({
      wifi: onDay(`2026-10-${String(index + 1).padStart(2, '0')}`),
    }));
    expect(tallied(noTally, come(visits), '2026-10-29')).toEqual({ at: '2026-10-29', steps: {} });
    expect(tallied(noTally, come(visits), '2026-10-27')).toEqual({
      at: '2026-10-27',
      steps: { wifi: { '': 1, '2026-10-29': -1 } },
    });
  });
  it('know no day after the last of the calendar', () => {
    const tally = tallied(
      noTally,
      come([{ wifi: untilDay('9999-12-31'), overdue: after('9999-12-31'), all: always }]),
      '2026-10-01',
    );
    expect(numbersOn(tally, '2026-10-01')).toEqual({ wifi: 1, overdue: 0, all: 1 });
  });
});
