import { journalMissing } from './journal-missing.ts';
import type { School } from './look-at.ts';
import { notifyMissing } from './notify-missing.ts';
import { republish } from './republish.ts';
import { republishStale } from './republish-stale.ts';
import type { Run } from './run.ts';
import type { HandedOver, SweepDeps } from './types.ts';

const none = { journaled: 0, overdue: 0, republished: 0, rung: 0, dues: 0, unnotified: 0, behind: {} };

/**
 * Hands over what relay and projections missed, school by school. A school whose turn comes too late counts
 * as failed.
 */
export const handOver = async (
  deps: SweepDeps,
  run: Run,
  schools: readonly School[],
): Promise<readonly HandedOver[]> => {
  const all: HandedOver[] = [];
  for (const { school, streams, all: known, isWhole } of schools) {
    let handed: HandedOver = { school, ...none };
    await run.onSchool(school, async () => {
      if (run.isLate()) throw new Error('no time was left to hand over what a school misses');
      handed = { ...handed, ...(await journalMissing(deps, run, school, streams)) };
      handed = { ...handed, republished: await republish(deps, run, school) };
      handed = { ...handed, unnotified: await notifyMissing(deps, run, school, known) };
      handed = { ...handed, ...(await republishStale(deps, run, { school, streams, isWhole })) };
    });
    all.push(handed);
  }
  return all;
};
