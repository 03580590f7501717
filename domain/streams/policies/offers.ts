import { londonDate } from '../../kernel/london.ts';
import type { PolicyState, PolicyVersion } from './state.ts';

/**
 * The version in force at an instant: the newest that has taken effect by then; null before the first
 * (ORG-04). One that was taken over is in force for what happened before the school kept its book here.
 */
export const policyAt = (state: Pick<PolicyState, 'versions'>, instant: string): PolicyVersion | null =>
  state.versions.findLast(({ effectiveFrom }) => effectiveFrom <= instant) ?? null;

/** Day on which the first version adopted here took effect; null before that. */
export const keptSince = ({ versions }: Pick<PolicyState, 'versions'>): string | null => {
  const first = versions.find(({ isTakenOver }) => !isTakenOver);
  return first === undefined ? null : londonDate(first.effectiveFrom);
};

/** What other streams may rely on of the policy: which versions there are, and since when, oldest first. */
export interface PolicyVersions {
  readonly versions: readonly Pick<PolicyVersion, 'version' | 'effectiveFrom' | 'isTakenOver'>[];
}

export const policyVersions = ({ versions }: Pick<PolicyState, 'versions'>): PolicyVersions => ({
  versions: versions.map(({ version, effectiveFrom, isTakenOver }) => ({
    version,
    effectiveFrom,
    isTakenOver,
  })),
});
