import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { happenedIn } from '../../../../../domain/kernel/happened.ts';
import { type By, countingOf } from '../../../../../domain/reports/as-of/counting.ts';
import { forAll } from '../../../../support/for-all.ts';
import { instantAt } from '../../../../support/histories.ts';

const ASKED = 100;

interface Drawn {
  readonly occurred: number;
  readonly late: number;
  readonly corrects: number | null;
}

/** One event a commit, recorded some hours after it happened; some correct one of the stream. */
const histories = fc.array(
  fc.record({ occurred: fc.nat(200), late: fc.nat(50), corrects: fc.option(fc.integer({ min: 1, max: 9 })) }),
  {
    maxLength: 9,
  },
);

const placed = ({ occurred, late, corrects }: Drawn, index: number) => ({
  version: index + 1,
  recordedAt: instantAt(occurred + late),
  event: { type: 'X', v: 1, occurredAt: instantAt(occurred), data: corrects === null ? {} : { corrects } },
});

const counted = (by: By, drawn: readonly Drawn[]): readonly number[] => {
  const counts = countingOf({ asOf: instantAt(ASKED), by }, ({ occurredAt }) => occurredAt);
  return drawn
    .map(placed)
    .filter(counts)
    .map(({ version }) => version);
};

describe('what counts at an instant', () => {
  it('GOV-04 is by time of recording what had been recorded by then, its last millisecond among it', () => {
    forAll(histories, (drawn) => {
      const expected = drawn.flatMap(({ occurred, late }, index) =>
        occurred + late <= ASKED ? [index + 1] : [],
      );
      expect(counted('recorded', drawn)).toEqual(expected);
    });
  });

  it('GOV-04 is by time of happening what had happened by then, and every correction of something that counts', () => {
    forAll(histories, (drawn) => {
      const versions = counted('occurred', drawn);
      for (const [index, { occurred, corrects }] of drawn.entries()) {
        const correctsCounted = corrects !== null && corrects <= index && versions.includes(corrects);
        expect(versions.includes(index + 1)).toBe(occurred <= ASKED || correctsCounted);
      }
    });
  });
});

describe('when an event had happened', () => {
  const happened = (day: string | null, occurredAt: string) =>
    happenedIn({ dayOf: () => day }, 'agreements')({ type: 'X', v: 1, occurredAt, data: {} });

  it.each([
    ['2026-07-01', '2026-06-30T23:00:00.000Z'],
    ['2026-12-01', '2026-12-01T00:00:00.000Z'],
    ['2027-01-01', '2026-12-31T10:00:00.000Z'],
    [null, '2026-12-31T10:00:00.000Z'],
  ])(
    'GOV-04 an event that states the day %s and was entered on the last of December had happened at %s',
    (day, expected) => {
      expect(happened(day, '2026-12-31T10:00:00.000Z')).toBe(expected);
    },
  );
});
