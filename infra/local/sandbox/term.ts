import type { Moment } from './habit.ts';
import { habits } from './habits/habits.ts';
import type { SandboxSchool } from './people/school.ts';
import { randomOf } from './random.ts';
import { type SchoolDay, schoolDays } from './school-days.ts';

/** What happens at all schools on a day, in the order of the day. */
export interface DayPlan {
  readonly day: SchoolDay;
  readonly moments: readonly Moment[];
}

/**
 * Day by day what everybody does, made as it is asked for. The same seed and schools give the same plan: it
 * asks nothing of a running stack.
 */
export function* planTerm(
  schools: readonly SandboxSchool[],
  { seed, terms }: { readonly seed: string; readonly terms: number },
): Generator<DayPlan> {
  const living = schools.flatMap((school) =>
    habits.map((habit) => habit.at(school, randomOf(seed, school.id, habit.name))),
  );
  for (const day of schoolDays(terms)) {
    const moments = living.flatMap((onDay) => onDay(day));
    yield { day, moments: moments.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))) };
  }
}
