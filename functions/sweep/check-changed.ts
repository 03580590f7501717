import { logKey } from '../../events/log/key.ts';
import { journaledIn, linesOf, reportLost } from './check-chains.ts';
import { checkCheckpoints } from './check-checkpoints.ts';
import type { School } from './look-at.ts';
import type { Run } from './run.ts';
import { suspicionOf } from './suspect-in.ts';
import type { SweepDeps } from './types.ts';

/**
 * Recomputes the chains of the streams that changed, looks whether the journal is whole, and whether it is what was
 * signed. Rows, archive and chains of all else are the weekly run's.
 */
export const checkChanged = async (
  deps: SweepDeps,
  run: Run,
  { school, streams }: Pick<School, 'school' | 'streams'>,
): Promise<void> => {
  const journal = await journaledIn(deps.journal, school);
  await reportLost(run, school, journal);
  await checkCheckpoints(deps, run, school, journal);
  const lines = linesOf(school, journal);
  for (const newest of streams) {
    if (run.isLate()) return;
    const suspicion = await run.onStream(newest, () =>
      suspicionOf(deps, newest.key, lines.get(logKey(newest.key)) ?? []),
    );
    if (suspicion !== null) await run.reportAll(suspicion);
  }
};
