import type { FollowedRun } from '../../kernel/legal-run.ts';
import { firstReport, isDecided } from './standing.ts';
import type { DataBreachState } from './state.ts';

/** From awareness to the report; where there is none to make, nothing runs (EML-06). */
export const runsOfDataBreach = (state: DataBreachState): readonly FollowedRun[] => {
  if (state.status === 'none') return [];
  const done = firstReport(state);
  if (done === null && isDecided(state)) return [];
  return [{ rule: 'breachReport', begun: state.reported.awareAt, done }];
};
