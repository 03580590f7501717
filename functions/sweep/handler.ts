import { logKey } from '../../events/log/key.ts';
import { logFailure, metric } from '../shared/log.ts';
import { checkChains, reportTampering } from './check-chains.ts';
import { journalMissing } from './journal-missing.ts';
import { ringStale } from './ring-stale.ts';
import { type NewestCommit, scanLog } from './scan-log.ts';
import type { SweepDeps, SweepResult } from './types.ts';

/**
 * The daily net under relay and projections: hands over whatever they missed, and looks whether the log is whole.
 * @throws when a school could not be swept, after all others were, so that the run is tried again
 */
export const createHandler = (deps: SweepDeps) => async (): Promise<SweepResult> => {
  const { schools, malformed } = await scanLog(deps.client, deps.eventLogTable);
  for (const key of malformed) await reportTampering(deps, key, 'malformed-key');
  const results: SweepResult[] = [{ streams: malformed.length, journaled: 0, rung: 0, tampered: malformed.length }];
  let unswept = 0;
  for (const [school, streams] of schools) {
    await sweepSchool(deps, school, streams).then(
      (result) => results.push(result),
      (error: unknown) => {
        logFailure(error);
        unswept += 1;
      },
    );
  }
  const result = results.reduce(sum);
  metric('SweptStreams', result.streams);
  metric('SweptCommits', result.journaled);
  metric('SweptDoorbells', result.rung);
  if (unswept > 0) throw new Error(`${unswept} of ${schools.size} schools could not be swept`);
  return result;
};

/** The chains first: what was tampered with is reported, and nothing of it is handed on. */
const sweepSchool = async (deps: SweepDeps, school: string, streams: readonly NewestCommit[]): Promise<SweepResult> => {
  const tampered = await checkChains(deps, school, streams);
  const sound = streams.filter(({ key }) => !tampered.has(logKey(key)));
  const journaled = await journalMissing(deps, school, sound);
  const rung = await ringStale(deps, school, sound);
  return { streams: streams.length, journaled, rung, tampered: tampered.size };
};

const sum = (a: SweepResult, b: SweepResult): SweepResult => ({
  streams: a.streams + b.streams,
  journaled: a.journaled + b.journaled,
  rung: a.rung + b.rung,
  tampered: a.tampered + b.tampered,
});
