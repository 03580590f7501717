import { metric } from '../shared/lambda/log.ts';
import { reportTampering } from '../shared/publishing/report-tampering.ts';
import { checkAll } from './check-all.ts';
import { handOver } from './hand-over.ts';
import { createRun } from './run.ts';
import { scanLog } from './scan-log.ts';
import type { SweepDeps, SweepResult } from './types.ts';

/**
 * First, for every school, hands over whatever relay and projections missed, which is cheap and urgent; then looks whether the log is
 * whole, stream by stream, as long as the time lasts.
 * @throws Error when a school could not be swept, after all others were
 */
export const sweep = async (deps: SweepDeps, isLate: () => boolean): Promise<SweepResult> => {
  const { schools, malformed } = await scanLog(deps.client, deps.eventLogTable);
  const run = createRun(deps, isLate);
  for (const key of malformed) await reportTampering(deps.deadLetters, { reason: 'malformed-key', key });
  const handed = await handOver(deps, run, schools);
  const unchecked = await checkAll(deps, run, schools);
  const streams = malformed.length + [...schools.values()].flat().length;
  const result = { streams, ...handed, tampered: malformed.length + run.suspects(), unchecked };
  metric('SweptStreams', result.streams);
  metric('SweptCommits', result.journaled + result.republished);
  metric('SweptDoorbells', result.rung);
  metric('SweptDueDates', result.dues);
  metric('SweepUnchecked', result.unchecked);
  if (run.failed.size > 0) throw new Error(`${run.failed.size} of ${schools.size} schools could not be swept`);
  return result;
};
