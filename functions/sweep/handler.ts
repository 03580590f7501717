import type { Context } from 'aws-lambda';
import { metric } from '../shared/log.ts';
import { reportTampering } from '../shared/publishing/report-tampering.ts';
import { checkAll } from './check-all.ts';
import { handOver } from './hand-over.ts';
import { createRun } from './run.ts';
import { scanLog } from './scan-log.ts';
import type { SweepDeps, SweepResult } from './types.ts';

/** What is kept of an invocation to finish the streams in hand, and to say where it stopped. */
const RESERVE_MS = 60_000;

/**
 * The daily net under relay and projections. First, for every school, hands over whatever they missed, which is cheap and urgent;
 * then looks whether the log is whole, stream by stream, as long as the time lasts.
 * @throws when a school could not be swept, after all others were, so that the run is tried again
 */
export const createHandler =
  (deps: SweepDeps) =>
  async (_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<SweepResult> => {
    const { schools, malformed } = await scanLog(deps.client, deps.eventLogTable);
    const run = createRun(deps, () => context.getRemainingTimeInMillis() < RESERVE_MS);
    for (const key of malformed) await reportTampering(deps.deadLetters, { reason: 'malformed-key', key });
    const handed = await handOver(deps, run, schools);
    const unchecked = await checkAll(deps, run, schools);
    const streams = malformed.length + [...schools.values()].flat().length;
    const result = { streams, ...handed, tampered: malformed.length + run.suspects(), unchecked };
    metric('SweptStreams', result.streams);
    metric('SweptCommits', result.journaled + result.republished);
    metric('SweptDoorbells', result.rung);
    metric('SweepUnchecked', result.unchecked);
    if (run.failed.size > 0) throw new Error(`${run.failed.size} of ${schools.size} schools could not be swept`);
    return result;
  };
