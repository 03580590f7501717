import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '../lambda/clock.ts';

export interface KeySetOptions {
  /** @throws when the keys can't be had; nothing is kept of that */
  readonly fetchKeys: () => Promise<JSONWebKeySet>;
  readonly clock: Clock;
}

const MAX_AGE_MS = 10 * 60_000;
/** A token that names an unknown key has the keys fetched again, but not sooner than this. */
const COOLDOWN_MS = 30_000;

interface Fetched {
  readonly keyOf: JWTVerifyGetKey;
  readonly at: number;
}

/**
 * The key of a token, from a key set that is fetched when the first token comes, kept, and fetched once for
 * all who wait for it.
 */
export const createKeySet = ({ fetchKeys, clock }: KeySetOptions): JWTVerifyGetKey => {
  let kept: Fetched | null = null;
  let pending: Promise<Fetched> | null = null;
  const isOlderThan = ({ at }: Fetched, ms: number): boolean => clock().getTime() - at >= ms;
  const fetched = async (): Promise<Fetched> => {
    const keyOf = createLocalJWKSet(await fetchKeys());
    kept = { keyOf, at: clock().getTime() };
    return kept;
  };
  const reload = (): Promise<Fetched> => {
    pending ??= fetched().finally(() => {
      pending = null;
    });
    return pending;
  };
  return async (header, token) => {
    const current = kept === null || isOlderThan(kept, MAX_AGE_MS) ? await reload() : kept;
    try {
      return await current.keyOf(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !isOlderThan(current, COOLDOWN_MS)) throw error;
      return (await reload()).keyOf(header, token);
    }
  };
};
