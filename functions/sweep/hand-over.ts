import { journalMissing } from './journal-missing.ts';
import { republish } from './republish.ts';
import { ringStale } from './ring-stale.ts';
import type { Run } from './run.ts';
import type { ScannedLog } from './scan-log.ts';
import type { SweepDeps, SweepResult } from './types.ts';

export type HandedOver = Pick<SweepResult, 'journaled' | 'republished' | 'rung' | 'dues'>;

/** Hands over what relay and projections missed, school by school. A school whose turn comes too late counts as failed. */
export const handOver = async (deps: SweepDeps, run: Run, schools: ScannedLog['schools']): Promise<HandedOver> => {
  const total = { journaled: 0, republished: 0, rung: 0, dues: 0 };
  for (const [school, streams] of schools) {
    await run.onSchool(school, async () => {
      if (run.isLate()) throw new Error('no time was left to hand over what a school misses');
      total.journaled += await journalMissing(deps, run, school, streams);
      total.republished += await republish(deps, run, school);
      const { rung, dues } = await ringStale(deps, run, school, streams);
      total.rung += rung;
      total.dues += dues;
    });
  }
  return total;
};
