import type { Clock } from './clock.ts';

export interface CacheOptions {
  readonly clock: Clock;
  readonly maxAgeMs: number;
  readonly maxEntries: number;
}

interface Entry<T> {
  readonly value: T;
  readonly at: number;
}

/** Answers what it kept, else loads; `null` (absence) is answered but never kept. */
export type Cache<T> = (key: string, load: () => Promise<T | null>) => Promise<T | null>;

/**
 * A small cache of a warm function. An entry from the future is as stale as an old one, so a clock that goes
 * back does no harm.
 */
export const createCache = <T>({ clock, maxAgeMs, maxEntries }: CacheOptions): Cache<T> => {
  const entries = new Map<string, Entry<T>>();
  const isFresh = ({ at }: Entry<T>, now: number): boolean => now >= at && now - at < maxAgeMs;
  return async (key, load) => {
    const now = clock().getTime();
    const kept = entries.get(key);
    if (kept !== undefined && isFresh(kept, now)) return kept.value;
    const value = await load();
    entries.delete(key);
    if (value !== null) keep(entries, key, { value, at: now }, maxEntries);
    return value;
  };
};

/** A map keeps the order of insertion: the first entry is the oldest. */
const keep = <T>(entries: Map<string, Entry<T>>, key: string, entry: Entry<T>, maxEntries: number): void => {
  const [oldest] = entries.keys();
  if (entries.size >= maxEntries && oldest !== undefined) entries.delete(oldest);
  entries.set(key, entry);
};
