import type { ControlClock } from '../control/clock.ts';
import type { NextRun } from './cron.ts';

export interface Schedules {
  readonly add: (next: NextRun, fire: (instant: number) => void) => void;
  readonly start: () => void;
  readonly stop: () => void;
}

/** `setTimeout` takes no longer wait. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

interface Schedule {
  readonly next: NextRun;
  readonly fire: (instant: number) => void;
  due: number | null;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Schedules by the control clock: a jump past several runs fires once, a jump back starts counting from
 * there.
 */
export function schedules(clock: ControlClock): Schedules {
  const all: Schedule[] = [];
  const arm = (schedule: Schedule): void => {
    clearTimeout(schedule.timer);
    if (schedule.due === null) return;
    const wait = Math.min(Math.max(schedule.due - clock.now(), 0), LONGEST_WAIT_MS);
    schedule.timer = setTimeout(() => check(schedule), wait).unref();
  };
  const check = (schedule: Schedule): void => {
    const { due } = schedule;
    const isDue = due !== null && clock.now() >= due;
    schedule.due = schedule.next(clock.now());
    arm(schedule);
    if (isDue) schedule.fire(due);
  };
  clock.onChange(() => all.forEach(check));
  return {
    add: (next, fire) => void all.push({ next, fire, due: null, timer: undefined }),
    start: () => all.forEach(check),
    stop: () => {
      for (const { timer } of all) clearTimeout(timer);
    },
  };
}
