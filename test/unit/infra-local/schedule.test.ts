import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scheduleOf } from '../../../infra/local/bus/cron.ts';
import { schedules } from '../../../infra/local/bus/schedules.ts';
import { controlClock } from '../../../infra/local/control/clock.ts';
import { shiftedDate } from '../../../infra/local/functions/shifted-date.ts';

const at = (instant: string) => Date.parse(instant);
const next = (expression: string, after: string, timezone?: string) => {
  const run = scheduleOf(expression, timezone)(at(after));
  return run === null ? null : new Date(run).toISOString();
};

describe('schedules of EventBridge', () => {
  it.each([
    ['cron(30 1 * * ? *)', '2026-09-02T08:00:00Z', '2026-09-03T01:30:00.000Z'],
    ['cron(0 6 ? * MON-FRI *)', '2026-09-04T08:00:00Z', '2026-09-07T06:00:00.000Z'],
    ['cron(0 6 ? * 2-6 *)', '2026-09-04T08:00:00Z', '2026-09-07T06:00:00.000Z'],
    ['cron(0 6 ? * 1 *)', '2026-09-04T08:00:00Z', '2026-09-06T06:00:00.000Z'],
    ['cron(0 0 1 * ? 2030)', '2026-09-04T08:00:00Z', '2030-01-01T00:00:00.000Z'],
    ['rate(5 minutes)', '2026-09-04T08:00:00Z', '2026-09-04T08:05:00.000Z'],
    ['rate(1 day)', '2026-09-04T08:00:00Z', '2026-09-05T08:00:00.000Z'],
  ])('%s after %s is %s', (expression, after, expected) => {
    expect(next(expression, after)).toBe(expected);
  });

  it.each(['at(2026-09-02T08:00:00)', 'rate(0 minutes)', 'rate(5 weeks)', 'cron(1 2 3)'])(
    'names %s, which it does not know',
    (expression) => {
      expect(() => scheduleOf(expression)).toThrow(/schedule|fields/);
    },
  );
});

describe('the control clock', () => {
  beforeEach(() => vi.useFakeTimers({ now: at('2026-09-02T08:00:00Z') }));
  afterEach(() => vi.useRealTimers());

  it('goes on from the instant it is set to, and back to the real time', () => {
    const clock = controlClock();
    clock.set('2027-01-01T00:00:00Z');
    vi.advanceTimersByTime(1500);
    expect(new Date(clock.now()).toISOString()).toBe('2027-01-01T00:00:01.500Z');
    clock.set(null);
    expect(clock.offset()).toBe(0);
  });

  it('fires a schedule at its time, once for a jump over several, and not for a jump back', () => {
    const clock = controlClock();
    const fired: string[] = [];
    const all = schedules(clock);
    all.add(scheduleOf('cron(30 1 * * ? *)'), (instant) => fired.push(new Date(instant).toISOString()));
    all.start();
    vi.advanceTimersByTime(18 * 3_600_000);
    expect(fired).toEqual(['2026-09-03T01:30:00.000Z']);
    clock.set('2026-09-20T12:00:00Z');
    expect(fired).toEqual(['2026-09-03T01:30:00.000Z', '2026-09-04T01:30:00.000Z']);
    clock.set('2026-09-10T00:00:00Z');
    expect(fired).toHaveLength(2);
    vi.advanceTimersByTime(2 * 3_600_000);
    expect(fired.at(-1)).toBe('2026-09-10T01:30:00.000Z');
    all.stop();
    vi.advanceTimersByTime(48 * 3_600_000);
    expect(fired).toHaveLength(3);
  });

  it('fires a schedule of every quarter of an hour once for a jump over hundreds of them, and goes on from there', () => {
    const clock = controlClock();
    const all = schedules(clock);
    const fire = vi.fn();
    all.add(scheduleOf('rate(15 minutes)'), fire);
    all.start();
    vi.advanceTimersByTime(15 * 60_000);
    expect(fire).toHaveBeenCalledTimes(1);
    clock.set('2026-10-12T08:00:00Z');
    expect(fire).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(14 * 60_000);
    expect(fire).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(60_000);
    expect(fire).toHaveBeenCalledTimes(3);
    clock.set(null);
    expect(fire).toHaveBeenCalledTimes(3);
    vi.advanceTimersByTime(15 * 60_000);
    expect(fire).toHaveBeenCalledTimes(4);
    all.stop();
  });

  it('moves only the now of a function’s dates', () => {
    const Shifted = shiftedDate(() => 3_600_000);
    expect(Shifted.now()).toBe(at('2026-09-02T09:00:00Z'));
    expect(new Shifted().toISOString()).toBe('2026-09-02T09:00:00.000Z');
    expect(new Shifted('2020-01-01T00:00:00Z').toISOString()).toBe('2020-01-01T00:00:00.000Z');
    expect(new Shifted(0).getTime()).toBe(0);
    expect(Shifted.parse('1970-01-01T00:00:01Z')).toBe(1000);
    expect(new Date() instanceof Shifted && new Shifted() instanceof Date).toBe(true);
    expect(Shifted()).toBe(new Date(at('2026-09-02T09:00:00Z')).toString());
  });
});
