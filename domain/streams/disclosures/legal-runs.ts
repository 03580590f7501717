import type { FollowedRun } from '../../kernel/legal-run.ts';
import type { DisclosureState } from './state.ts';

/** From asking to the answer; while time stands still nothing is late (DPR-05). */
export const runsOfDisclosure = (state: DisclosureState): readonly FollowedRun[] => {
  if (!('request' in state)) return [];
  const { receivedOn, pausedOn, pausedDays, isExtended, answered } = state.request;
  if (answered === null && pausedOn !== null) return [];
  return [{ rule: 'subjectRequest', begun: receivedOn, done: answered?.on ?? null, pausedDays, isExtended }];
};
