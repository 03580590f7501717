import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../functions/console/html/time-axis.ts';
import { type Happening, laidOut } from '../../../../functions/console/pages/swimlane/layout.ts';

const DAY_MS = 86_400_000;
const start = Date.parse('2026-09-01T08:00:00Z');

/** Up to 20 lanes with up to 200 events: in one moment, in bunches, and over a year. */
const lanes = fc
  .record({
    span: fc.constantFrom(0, 1000, DAY_MS, 365 * DAY_MS),
    drawn: fc.array(fc.tuple(fc.nat({ max: 19 }), fc.double({ min: 0, max: 1, noNaN: true })), {
      maxLength: 200,
      size: 'max',
    }),
  })
  .map(({ span, drawn }): readonly (readonly Happening[])[] =>
    Array.from({ length: 20 }, (_, lane) =>
      drawn.flatMap(([of, share], number) =>
        of === lane ? [{ at: start + Math.floor(share * span), number: number + 1 }] : [],
      ),
    ),
  );

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;
const covered = (boxes: readonly Box[]): readonly (readonly Box[])[] =>
  boxes.flatMap((one, at) =>
    boxes.slice(at + 1).flatMap((other) => (overlap(one, other) ? [[one, other]] : [])),
  );

describe('records as lanes', () => {
  it('GOV-04 show every event once, in its own lane', () => {
    fc.assert(
      fc.property(lanes, (all) => {
        const { lanes: laid } = laidOut(all);
        expect(laid.map(({ marks }) => marks.map(({ number }) => number).toSorted((a, b) => a - b))).toEqual(
          all.map((lane) => lane.map(({ number }) => number)),
        );
        for (const { y, height, marks } of laid)
          for (const mark of marks) {
            expect(mark.y).toBeGreaterThanOrEqual(y);
            expect(mark.y + mark.height).toBeLessThanOrEqual(y + height);
          }
      }),
    );
  });

  it('GOV-04 put no mark, name or day upon another, and nothing beyond the edge', () => {
    fc.assert(
      fc.property(lanes, (all) => {
        const { width, height, ticks, lanes: laid } = laidOut(all);
        const boxes: readonly Box[] = [...ticks, ...laid.flatMap(({ label, marks }) => [label, ...marks])];
        expect(covered(boxes)).toEqual([]);
        for (const box of boxes) {
          expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
          expect([box.x + box.width <= width, box.y + box.height <= height]).toEqual([true, true]);
        }
      }),
    );
  });

  it('GOV-04 stand from left to right in time, over all lanes', () => {
    fc.assert(
      fc.property(lanes, (all) => {
        const at = new Map(all.flat().map((one) => [one.number, one.at]));
        const marks = laidOut(all).lanes.flatMap(({ marks: own }) => own);
        const inTime = marks.toSorted(
          (one, other) => (at.get(one.number) ?? 0) - (at.get(other.number) ?? 0),
        );
        for (const [index, { x }] of inTime.entries())
          expect(x).toBeGreaterThanOrEqual((inTime[index - 1]?.x ?? 0) - 1e-6);
      }),
    );
  });

  it('GOV-04 of nothing are lanes without a mark', () => {
    expect(laidOut([[], []])).toMatchObject({ ticks: [], lanes: [{ marks: [] }, { marks: [] }] });
    expect(laidOut([])).toMatchObject({ lanes: [] });
  });
});
