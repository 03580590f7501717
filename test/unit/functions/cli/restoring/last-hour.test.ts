import fc from 'fast-check';
import { expect, it } from 'vitest';
import { followLastHour } from '../../../../../functions/cli/restoring/last-hour.ts';

const HOUR = 3_600_000;
const instantOf = (minutes: number): string =>
  new Date(Date.parse('2026-09-07T08:00:00.000Z') + minutes * 60_000).toISOString();

const sum = (some: readonly number[]): number => some.reduce((a, b) => a + b, 0);

it('INC-05 what was journaled within an hour of the end is handed over again, and nothing earlier', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 60 }), (gaps) => {
      const times = gaps.map((_, index) => instantOf(sum(gaps.slice(0, index + 1))));
      const lastHour = followLastHour();
      for (const [index, at] of times.entries()) lastHour.visit(index + 1, at);
      const end = Date.parse(times.at(-1) ?? '');
      const young = times.flatMap((at, index) => (end - Date.parse(at) <= HOUR ? [index + 1] : []));
      expect(lastHour.positions()).toEqual(young);
    }),
  );
});
