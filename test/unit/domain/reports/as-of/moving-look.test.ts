import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordedCommit } from '../../../../../domain/kernel/recorded.ts';
import type { By } from '../../../../../domain/reports/as-of/counting.ts';
import type { EventFold } from '../../../../../domain/reports/as-of/event-fold.ts';
import { viewerOf } from '../../../../../domain/reports/as-of/look.ts';
import { movingLook } from '../../../../../domain/reports/as-of/moving-look.ts';

/** States a day where the event has one, as the catalogue knows it of real ones. */
const days = {
  dayOf: (_: string, { data }: RecordedCommit['events'][number]) =>
    typeof data['day'] === 'string' ? data['day'] : null,
};

/** Keeps of each record which events it was given, in their order, and counts them. */
const listing = () => {
  const seen = new Map<string, readonly number[]>();
  let accepted = 0;
  const fold: EventFold = {
    accept: ({ commit, version }) => {
      accepted += 1;
      const record = `${commit.stream}/${commit.id}`;
      seen.set(record, [...(seen.get(record) ?? []), version]);
    },
    forget: (record) => void seen.delete(record),
  };
  const states = () => [...seen].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { fold, states, accepted: () => accepted };
};

const dayOf = (number: number): string => `2026-09-${String(number + 1).padStart(2, '0')}`;
const momentOf = (number: number): string => `${dayOf(number)}T12:00:00.000Z`;

interface Drawn {
  readonly record: number;
  readonly recorded: number;
  readonly occurred: number;
  readonly day: number | null;
  readonly corrects: number | null;
}
const day = fc.integer({ min: 0, max: 27 });
const drawn: fc.Arbitrary<readonly Drawn[]> = fc.array(
  fc.record({
    record: fc.integer({ min: 0, max: 4 }),
    ...{ recorded: day, occurred: day, day: fc.option(day) },
    corrects: fc.option(fc.integer({ min: 1, max: 6 })),
  }),
  { maxLength: 40 },
);

/** Commits of one event or two; of clocks that run apart, and of facts that were recorded late. */
const commitsOf = (all: readonly Drawn[]): readonly RecordedCommit[] => {
  const versions = new Map<number, number>();
  return all.map(({ record, recorded, occurred, day: stated, corrects }, index) => {
    const first = (versions.get(record) ?? 0) + 1;
    const count = 1 + (index % 2);
    versions.set(record, first + count - 1);
    const data = { ...(stated !== null && { day: dayOf(stated) }), ...(corrects !== null && { corrects }) };
    const event = { type: 'Drawn', v: 1, occurredAt: momentOf(occurred), data };
    return {
      ...{ stream: 'drawn', id: `r-${record}`, commit: first, firstVersion: first, actor: { id: 'p-1' } },
      recordedAt: momentOf(recorded),
      events: Array.from({ length: count }, () => event),
    };
  });
};

const fromStart = (commits: readonly RecordedCommit[], by: By, asOf: string) => {
  const { fold, states } = listing();
  const viewer = viewerOf(days, { until: { asOf, by }, folds: [fold] });
  for (const [index, commit] of commits.entries()) viewer.see(index + 1, commit);
  return [viewer.position(), states()];
};

describe('a look that moves from day to day', () => {
  it.each(['recorded', 'occurred'] as const)(
    'GOV-04 is at every day what a fold from the start is, wherever it comes from, by what was %s',
    (by) => {
      fc.assert(
        fc.property(drawn, fc.array(day, { minLength: 1, maxLength: 12 }), (all, moves) => {
          const commits = commitsOf(all);
          const { fold, states } = listing();
          const look = movingLook(days, { by, folds: [fold] }, commits);
          for (const move of moves) {
            const asOf = `${dayOf(move)}T23:59:59.999Z`;
            expect([look.to(asOf), states()]).toEqual(fromStart(commits, by, asOf));
          }
        }),
        { numRuns: 300 },
      );
    },
  );

  it('GOV-04 folds for a day what that day changes, of 10,000 commits a few', () => {
    const MOST_DAYS = 28;
    const commits = commitsOf(
      Array.from({ length: 10_000 }, (_, at) => {
        const when = Math.floor((at * MOST_DAYS) / 10_000);
        return { record: at % 2000, recorded: when, occurred: when, day: null, corrects: null };
      }),
    );
    const { fold, accepted } = listing();
    const look = movingLook(days, { by: 'recorded', folds: [fold] }, commits);
    look.to(`${dayOf(14)}T23:59:59.999Z`);
    const whole = accepted();
    for (const to of [15, 14, 13]) {
      const before = accepted();
      look.to(`${dayOf(to)}T23:59:59.999Z`);
      // A day has 357 commits, each of another record with some eight events by then.
      expect(accepted() - before).toBeLessThan(357 * 9);
      expect(accepted() - before).toBeLessThan(whole / 2);
    }
    const before = accepted();
    look.to(`${dayOf(13)}T23:59:59.999Z`);
    expect(accepted()).toBe(before);
  });
});
