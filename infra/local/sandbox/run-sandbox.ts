import { setTimeout as delay } from 'node:timers/promises';
import type { SetUpCommand } from '../../trusts/shape/types.ts';
import type { LocalStack } from '../local-stack.ts';
import { live } from './live.ts';
import { inventSchools, openSchools } from './open-sandbox.ts';
import type { SandboxOptions } from './options.ts';
import { newPace, type Wait } from './pace.ts';
import type { Pausing } from './pausing.ts';
import type { SandboxSchool } from './people/school.ts';
import { type DayPlan, planTerm } from './term.ts';

/** When the example trust and the sandbox's schools are set up. */
export const bookOpens = '2026-09-01T08:00:00.000Z';
/** A busy machine takes its time over the first weeks, in which everybody signs. */
const SETTLE_WITHIN_MS = 180_000;

export interface Sandbox {
  readonly schools: readonly SandboxSchool[];
  /** Plays the terms. @throws LocalStackError at the first answer that is not as it must be */
  readonly live: (onDay: (line: string) => void) => Promise<void>;
}

export interface Opening {
  readonly options: SandboxOptions;
  /** Commands that set the example trust up. */
  readonly example: readonly SetUpCommand[];
  readonly pausing: Pick<Pausing, 'resumed'>;
  readonly wait?: Wait;
  /** What is played of the plan. @default - all of it */
  readonly days?: (plan: Iterable<DayPlan>) => Iterable<DayPlan>;
}

/** Invents the schools of the sandbox, and sets them up on a stack that has the example trust. */
export async function openSandbox(
  stack: LocalStack,
  { options, example, pausing, wait = delay, days = (plan) => plan }: Opening,
): Promise<Sandbox> {
  const made = inventSchools(options, example);
  await openSchools(stack, made);
  const settled = () => stack.settled({ limitMs: SETTLE_WITHIN_MS });
  await settled();
  const schools = made.map(({ school }) => school);
  const stage = { ...stack, settled };
  const pace = newPace(stack, { speed: options.speed, wait });
  return {
    schools,
    live: (onDay) => live(days(planTerm(schools, options)), { stage, pace, pausing, onDay }),
  };
}
