import { logKey } from '../../events/log/key.ts';
import { metric } from '../shared/lambda/log.ts';
import type { NamedFindings } from '../shared/operations/sweep-report.ts';
import { checkAll } from './check-all.ts';
import { checkChains } from './check-chains.ts';
import { checkChanged } from './check-changed.ts';
import { checkLeft } from './check-left.ts';
import { readCursor } from './cursor.ts';
import { withEarlier } from './earlier-findings.ts';
import { handOver } from './hand-over.ts';
import { type School, schoolsToLookAt } from './look-at.ts';
import { namedIn } from './named-in.ts';
import { createRun, type Run } from './run.ts';
import { type ScannedLog, scanLog } from './scan-log.ts';
import { isWholeDue } from './scope.ts';
import { saveSweptUpTo } from './swept-up-to.ts';
import type { HandedOver, SweepDeps, SweepResult } from './types.ts';

/** What a sweep counted, and what it found by name. */
export interface Swept {
  readonly result: SweepResult;
  readonly named: NamedFindings;
}

/**
 * Looks at everything, or at what changed since the last run. First, for every school, hands over whatever relay
 * and projections missed, which is cheap and urgent; then looks whether the log is whole, stream by stream, as long
 * as the time lasts. Leaves a report of what it found, also where a school failed.
 * @param event of the clock, which is not of everything each time; anything else is
 * @throws Error when a school could not be swept, after all others were
 */
export const sweep = async (deps: SweepDeps, isLate: () => boolean, event: unknown): Promise<Swept> => {
  const startedAt = deps.now();
  const before = await deps.reports.get();
  const isWhole = isWholeDue(event, before, startedAt);
  const { schools, malformed } = await scanLog(deps.client, deps.eventLogTable);
  const run = createRun(deps, isLate);
  for (const key of malformed) await run.reportKey({ reason: 'malformed-key', key });
  const looked = await schoolsToLookAt(deps, run, schools, { isWhole, startedAt });
  const handed = await handOver(deps, run, looked);
  const unchecked = await check(deps, run, { schools, looked, isWhole });
  const streams = malformed.length + [...schools.values()].flat().length;
  const { tampered, unjournaled, rows } = run.findings;
  const checked = { streams, tampered: tampered.size, unchecked };
  const found = {
    ...{ unjournaled: unjournaled.size, differing: rows.length },
    ...{ compared: run.checked.rows, checkpoints: run.checked.checkpoints },
  };
  const result = { ...checked, ...found, ...totalOf(handed) };
  const swept = handed.map(({ rung: _, dues: __, ...one }) => ({
    ...one,
    failed: run.failed.has(one.school),
  }));
  const named = namedIn(run.findings);
  if (isWhole || !isLate()) await saveLooked(deps, run, looked);
  const wholeAt = isWhole && run.failed.size === 0 ? startedAt : (before?.wholeAt ?? null);
  const report = { startedAt, endedAt: deps.now(), wholeAt, ...checked, ...found, ...named, schools: swept };
  await deps.reports.put(isWhole ? report : withEarlier(report, before));
  metric('SweptStreams', result.streams);
  metric('SweptCommits', result.journaled + result.republished);
  metric('SweptStaleStreams', result.rung);
  metric('SweptDueDates', result.dues);
  metric('SweptDifferingRows', result.differing);
  metric('SweptNotices', result.unnotified);
  metric('SweepUnchecked', result.unchecked);
  if (run.failed.size > 0)
    throw new Error(`${run.failed.size} of ${schools.size} schools could not be swept`);
  return { result, named };
};

interface Seen {
  readonly schools: ScannedLog['schools'];
  readonly looked: readonly School[];
  readonly isWhole: boolean;
}

/** A run of everything that had to stop goes on later in the night, and in those after it. */
const check = async (deps: SweepDeps, run: Run, { schools, looked, isWhole }: Seen): Promise<number> => {
  if (isWhole) return checkAll(deps, run, schools);
  for (const one of looked) {
    const { school, all } = one;
    await run.onSchool(school, async () => {
      if (one.isWhole) await checkChains(deps, run, { school, streams: all, all });
      else await checkChanged(deps, run, one);
    });
  }
  const left = await checkLeft(deps, run, [...schools.keys()]);
  if (left === null || left.isDone) return 0;
  const reached = await readCursor(deps);
  return [...schools.values()].flat().filter(({ key }) => logKey(key) > reached).length;
};

/** What failed is looked at again by the next run. */
const saveLooked = async (deps: SweepDeps, run: Run, looked: readonly School[]): Promise<void> => {
  for (const { school, upTo } of looked)
    if (upTo !== null && !run.failed.has(school)) await saveSweptUpTo(deps, school, upTo);
};

const totalOf = (
  handed: readonly HandedOver[],
): Pick<SweepResult, 'journaled' | 'republished' | 'rung' | 'dues' | 'unnotified'> => {
  const total = { journaled: 0, republished: 0, rung: 0, dues: 0, unnotified: 0 };
  for (const { journaled, republished, rung, dues, unnotified } of handed) {
    total.journaled += journaled;
    total.republished += republished;
    total.rung += rung;
    total.dues += dues;
    total.unnotified += unnotified;
  }
  return total;
};
