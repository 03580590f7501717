import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '../lambda/clock.ts';

export interface KeySetOptions {
  /** @throws when the keys can't be had */
  readonly fetchKeys: () => Promise<JSONWebKeySet>;
  readonly clock: Clock;
  /** The keys could not be had, and those that were kept are used. @param ageMs since they were fetched */
  readonly onStale: (ageMs: number) => void;
}

const MAX_AGE_MS = 10 * 60_000;
/**
 * For so long kept keys do while the issuer is out. Outages of large providers last hours, and keys are rolled
 * with days of overlap; but a key that was withdrawn since is taken as long, too.
 */
const MAX_STALE_MS = 24 * 60 * 60_000;
/**
 * A token that names an unknown key has the keys fetched again, and an issuer that was out is asked again, but
 * not sooner than this.
 */
const COOLDOWN_MS = 30_000;

interface Fetched {
  readonly keyOf: JWTVerifyGetKey;
  readonly at: number;
}

interface Failed {
  readonly error: unknown;
  readonly at: number;
}

/**
 * The key of a token, from a key set that is fetched when the first token comes, kept, and fetched once for
 * all who wait for it. While the issuer is out, the kept keys do for a bounded time; a key that is not among
 * them is an outage then.
 */
export const createKeySet = ({ fetchKeys, clock, onStale }: KeySetOptions): JWTVerifyGetKey => {
  let kept: Fetched | null = null;
  let failed: Failed | null = null;
  let pending: Promise<Fetched> | null = null;
  const isOlderThan = ({ at }: Pick<Fetched, 'at'>, ms: number): boolean => clock().getTime() - at >= ms;
  const isUsable = (keys: Fetched | null): keys is Fetched =>
    keys !== null && !isOlderThan(keys, MAX_STALE_MS);
  const fetched = async (): Promise<Fetched> => {
    kept = { keyOf: createLocalJWKSet(await fetchKeys()), at: clock().getTime() };
    failed = null;
    return kept;
  };
  const notedAsFailed = (error: unknown): never => {
    const at = clock().getTime();
    failed = { error, at };
    if (isUsable(kept)) onStale(at - kept.at);
    throw error;
  };
  const reload = (): Promise<Fetched> => {
    if (isUsable(kept) && failed !== null && !isOlderThan(failed, COOLDOWN_MS))
      return Promise.reject(failed.error);
    pending ??= fetched()
      .catch(notedAsFailed)
      .finally(() => {
        pending = null;
      });
    return pending;
  };
  const keptUnless = (error: unknown): Fetched => {
    if (!isUsable(kept)) throw error;
    return kept;
  };
  return async (header, token) => {
    const current = kept === null || isOlderThan(kept, MAX_AGE_MS) ? await reload().catch(keptUnless) : kept;
    try {
      return await current.keyOf(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !isOlderThan(current, COOLDOWN_MS)) throw error;
      return (await reload()).keyOf(header, token);
    }
  };
};
