import { metric } from '../shared/lambda/log.ts';
import { reportTampering } from '../shared/publishing/report-tampering.ts';
import { checkAll } from './check-all.ts';
import { handOver } from './hand-over.ts';
import { createRun } from './run.ts';
import { scanLog } from './scan-log.ts';
import type { HandedOver, SweepDeps, SweepResult } from './types.ts';

/**
 * First, for every school, hands over whatever relay and projections missed, which is cheap and urgent; then looks whether the log is
 * whole, stream by stream, as long as the time lasts. Leaves a report of what it found, also where a school failed.
 * @throws Error when a school could not be swept, after all others were
 */
export const sweep = async (deps: SweepDeps, isLate: () => boolean): Promise<SweepResult> => {
  const startedAt = deps.now();
  const { schools, malformed } = await scanLog(deps.client, deps.eventLogTable);
  const run = createRun(deps, isLate);
  for (const key of malformed) await reportTampering(deps.deadLetters, { reason: 'malformed-key', key });
  const handed = await handOver(deps, run, schools);
  const unchecked = await checkAll(deps, run, schools);
  const streams = malformed.length + [...schools.values()].flat().length;
  const checked = { streams, tampered: malformed.length + run.suspects(), unchecked };
  const result = { ...checked, ...totalOf(handed) };
  const swept = handed.map(({ rung: _, dues: __, ...one }) => ({
    ...one,
    failed: run.failed.has(one.school),
  }));
  await deps.reports.put({ startedAt, endedAt: deps.now(), ...checked, schools: swept });
  metric('SweptStreams', result.streams);
  metric('SweptCommits', result.journaled + result.republished);
  metric('SweptStaleStreams', result.rung);
  metric('SweptDueDates', result.dues);
  metric('SweepUnchecked', result.unchecked);
  if (run.failed.size > 0)
    throw new Error(`${run.failed.size} of ${schools.size} schools could not be swept`);
  return result;
};

const totalOf = (
  handed: readonly HandedOver[],
): Pick<SweepResult, 'journaled' | 'republished' | 'rung' | 'dues'> => {
  const total = { journaled: 0, republished: 0, rung: 0, dues: 0 };
  for (const { journaled, republished, rung, dues } of handed) {
    total.journaled += journaled;
    total.republished += republished;
    total.rung += rung;
    total.dues += dues;
  }
  return total;
};
