import { describe, expect, it } from 'vitest';
import { newPace } from '../../../../infra/local/sandbox/pace.ts';

const begins = Date.parse('2026-09-02T08:00:00.000Z');
const HOUR_MS = 3_600_000;

/** A clock that stands still between the settings of it. */
const paced = (speed: number | null) => {
  let at = begins;
  const waited: number[] = [];
  const set: string[] = [];
  const clock = {
    now: () => at,
    setTime: (instant: string | null) => {
      at = Date.parse(instant ?? '');
      set.push(instant ?? '');
    },
  };
  const wait = async (milliseconds: number) => waited.push(milliseconds);
  return { pace: newPace(clock, { speed, wait }), waited, set };
};

describe('the time of the sandbox', () => {
  it('jumps at full speed', async () => {
    const { pace, waited, set } = paced(null);
    await pace.reach('2026-09-03T08:00:00.000Z');
    expect([waited, set]).toEqual([[], ['2026-09-03T08:00:00.000Z']]);
  });

  it('goes on by steps of a second of ours, and ends on the instant', async () => {
    const { pace, waited, set } = paced(HOUR_MS / 1000);
    await pace.reach('2026-09-02T10:30:00.000Z');
    expect(waited).toEqual([1000, 1000, 500]);
    expect(set.map((instant) => instant.slice(11, 16))).toEqual(['09:00', '10:00', '10:30']);
  });

  it('never goes back', async () => {
    const { pace, set } = paced(null);
    await pace.reach('2026-09-02T07:00:00.000Z');
    expect(set).toEqual([]);
  });

  it('lets no more than twenty commands pass in a second', async () => {
    const { pace, waited } = paced(null);
    await pace.turn();
    expect(waited).toEqual([50]);
  });
});
