import { keptSince, policyAt } from '../../../domain/streams/policies/offers.ts';
import type { PolicyVersion } from '../../../domain/streams/policies/state.ts';
import { policiesStream } from '../../../domain/streams/policies/stream.ts';
import type { Json } from '../../../events/catalogue/define-events.ts';
import type { LogReader } from '../../../events/log/types.ts';
import type { Clock } from '../lambda/clock.ts';
import { createCache } from '../lambda/ttl-cache.ts';

/** The rules of a school at a moment. */
export interface PolicyInForce {
  /** Null before the first adoption. */
  readonly version: number | null;
  readonly settings: Readonly<Record<string, Json>>;
  /** UTC; null before the first adoption. */
  readonly effectiveFrom: string | null;
  /** Day on which the first version here took effect; null before the first adoption. */
  readonly keptSince: string | null;
}

export type PolicyAt = (school: string, instant: string) => Promise<PolicyInForce>;

// Later versions take effect five minutes ahead at the earliest, so a copy of this age is never too old.
const MAX_AGE_MS = 4 * 60_000;
const MAX_ENTRIES = 100;
const NO_POLICY: PolicyInForce = { version: null, settings: {}, effectiveFrom: null, keptSince: null };

/** Reads a school's policy through a cache; a school without a policy is asked again every time. */
export const createPolicy = (log: Pick<LogReader, 'load'>, clock: Clock): PolicyAt => {
  const cache = createCache<readonly PolicyVersion[]>({
    clock,
    maxAgeMs: MAX_AGE_MS,
    maxEntries: MAX_ENTRIES,
  });
  const load = async (school: string) => {
    const { state } = await log.load({ school, stream: 'policies', id: 'online-safety' }, policiesStream);
    return state.versions.length === 0 ? null : state.versions;
  };
  return async (school, instant) => {
    const versions = (await cache(school, () => load(school))) ?? [];
    // A fact from before all policies that are known is judged by the oldest of them.
    const found = policyAt({ versions }, instant) ?? versions[0];
    return found === undefined ? NO_POLICY : { ...found, keptSince: keptSince({ versions }) };
  };
};
