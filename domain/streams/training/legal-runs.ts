import { type FollowedRun, runsBetween } from '../../kernel/legal-run.ts';
import { WORKERS } from './roles.ts';
import type { TrainingState } from './state.ts';

/**
 * From each training against attacks to the next, of who works here; who has left is waited for no more
 * (TRG-02).
 */
export const runsOfTraining = ({ stints, completed }: TrainingState): readonly FollowedRun[] => {
  const since = stints
    .filter(({ role }) => WORKERS.includes(role))
    .map(({ countsFrom }) => countsFrom)
    .toSorted()[0];
  const done = completed.filter(({ training }) => training === 'cyber-security').map(({ on }) => on);
  const runs = runsBetween('cyberTraining', done, since ?? null);
  return since === undefined ? runs.filter((run) => run.done !== null) : runs;
};
