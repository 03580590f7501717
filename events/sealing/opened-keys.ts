import type { DataKey } from './types.ts';

/**
 * How long a key is kept in memory, at most: as long, an erased value may still be shown by a warm function.
 */
const MOST_AGE_MS = 5 * 60_000;
/** The people of a great school. */
const MOST_KEYS = 5_000;

/** Data keys that were opened a short while ago, by their keys in the table. */
export interface OpenedKeys {
  /** Undefined for what was not opened, or too long ago. */
  readonly of: (pk: string) => DataKey | undefined;
  readonly keep: (pk: string, key: DataKey) => Uint8Array;
  readonly forget: (pk: string) => null;
}

/**
 * @param clock milliseconds since 1970; a key from the future is as old as can be, so that a clock that goes
 * back does no harm
 */
export const createOpenedKeys = (clock: () => number): OpenedKeys => {
  const keys = new Map<string, { readonly key: DataKey; readonly at: number }>();
  const isFresh = (at: number): boolean => clock() >= at && clock() - at < MOST_AGE_MS;
  const forget = (pk: string): null => {
    keys.delete(pk);
    return null;
  };
  return {
    of: (pk) => {
      const kept = keys.get(pk);
      return kept !== undefined && isFresh(kept.at) ? kept.key : undefined;
    },
    keep: (pk, key) => {
      forget(pk);
      keys.set(pk, { key, at: clock() });
      // A map keeps the order of insertion: the first entry is the oldest.
      const [oldest] = keys.keys();
      if (keys.size > MOST_KEYS && oldest !== undefined) forget(oldest);
      return key.plain;
    },
    forget,
  };
};
