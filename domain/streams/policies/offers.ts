import type { PolicyState, PolicyVersion } from './state.ts';

/** The version in force at an instant: the newest that has taken effect by then; null before the first (ORG-04). */
export const policyAt = (state: Pick<PolicyState, 'versions'>, instant: string): PolicyVersion | null =>
  state.versions.findLast(({ effectiveFrom }) => effectiveFrom <= instant) ?? null;
