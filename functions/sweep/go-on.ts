import * as z from 'zod/mini';
import { metric } from '../shared/lambda/log.ts';
import { checkLeft } from './check-left.ts';
import { withEarlier } from './earlier-findings.ts';
import { namedIn } from './named-in.ts';
import { createRun } from './run.ts';
import type { SweepDeps } from './types.ts';

/** What the clock sends through the night after a sweep: the input that its rule gives it. */
const goingOn = z.strictObject({ goesOn: z.literal(true) });

export const isToGoOn = (event: unknown): boolean => goingOn.safeParse(event).success;

/**
 * Goes on with what a run of everything left for want of time, and adds what it finds to the report of the night;
 * nothing where nothing was left. It hands nothing over: the run before it did, of every school.
 * @throws Error when a school could not be looked at, after all others were; the next night looks at everything
 */
export const goOn = async (deps: SweepDeps, isLate: () => boolean): Promise<null> => {
  const before = await deps.reports.get();
  if (before === null) return null;
  const run = createRun(deps, isLate);
  const schools = before.schools.map(({ school }) => school);
  const left = await checkLeft(deps, run, schools);
  if (left === null) return null;
  const { tampered, unjournaled, rows } = run.findings;
  const found = {
    ...before,
    endedAt: deps.now(),
    unchecked: left.isDone ? 0 : Math.max(1, before.unchecked - left.checked),
    ...{ tampered: tampered.size, unjournaled: unjournaled.size, differing: rows.length },
    compared: before.compared + run.checked.rows,
    checkpoints: before.checkpoints + run.checked.checkpoints,
    ...namedIn(run.findings),
    wholeAt: run.failed.size === 0 ? before.wholeAt : null,
  };
  await deps.reports.put(withEarlier(found, before));
  metric('SweptDifferingRows', rows.length);
  metric('SweepUnchecked', found.unchecked);
  if (run.failed.size > 0)
    throw new Error(`${run.failed.size} of ${schools.length} schools could not be looked at`);
  return null;
};
