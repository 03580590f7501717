import { playStep } from '../demo/playing/send-step.ts';
import type { Stage } from '../demo/playing/stage.ts';
import type { Outcome } from '../demo/story.ts';
import { LocalStackError } from '../local-stack-error.ts';
import type { Moment } from './habit.ts';
import type { Pace } from './pace.ts';
import type { Pausing } from './pausing.ts';
import type { DayPlan } from './term.ts';

export interface Living {
  readonly stage: Stage;
  readonly pace: Pace;
  readonly pausing: Pick<Pausing, 'resumed'>;
  /** Hears a line about each day when it is over. */
  readonly onDay: (line: string) => void;
}

/**
 * Plays day after day. Before the next one begins, all of a day has arrived everywhere.
 * @throws LocalStackError at the first command that is not answered as it must be
 */
export async function live(days: Iterable<DayPlan>, living: Living): Promise<void> {
  const { stage, onDay } = living;
  for (const { day, moments } of days) {
    const refusals = await playDay(day.date, moments, living);
    await stage.settled();
    onDay(
      `${day.date}  ${day.halfTerm}, day ${day.inHalfTerm + 1}: ${moments.length} commands, ` +
        `${refusals} of them refused by a rule`,
    );
  }
}

/** How many were refused. */
async function playDay(
  date: string,
  moments: readonly Moment[],
  { stage, pace, pausing }: Living,
): Promise<number> {
  let refusals = 0;
  for (const [number, { at, step }] of moments.entries()) {
    await pausing.resumed();
    await pace.reach(`${date}T${at}:00.000Z`);
    await pace.turn();
    const key = step.key ?? `sandbox.${date}.${number}`;
    const outcome = await playStep(stage, { ...step, key }, new Map());
    if (!outcome.isAsExpected) throw new LocalStackError(unexpected(date, outcome));
    if (typeof step.expected === 'object') refusals += 1;
  }
  return refusals;
}

const unexpected = (date: string, { step, status, answer }: Outcome): string =>
  `the sandbox ends: on ${date}, ${step.school}/${step.says} was answered with ${status} ${answer}`;
