import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import { schoolsStream } from '../../../domain/streams/schools/stream.ts';
import type { LogReader } from '../../../events/log/types.ts';
import type { Clock } from '../lambda/clock.ts';
import { createCache } from '../lambda/ttl-cache.ts';

/** Whether a school keeps its book here; the trust always does. */
export type IsRegistered = (school: string) => Promise<boolean>;

// A school that was registered stays one: the age only bounds what a warm function keeps.
const MAX_AGE_MS = 60 * 60_000;
const MAX_ENTRIES = 1_000;

/**
 * One small read for each school and warm function; that a school is none is never kept, since it may be
 * registered at any moment.
 */
export const createIsRegistered = (log: Pick<LogReader, 'load'>, clock: Clock): IsRegistered => {
  const cache = createCache<true>({ clock, maxAgeMs: MAX_AGE_MS, maxEntries: MAX_ENTRIES });
  const load = async (school: string): Promise<true | null> => {
    const { state } = await log.load({ school, stream: 'schools', id: school }, schoolsStream);
    return state.status === 'registered' ? true : null;
  };
  return async (school) => school === TRUST_TENANT || (await cache(school, () => load(school))) !== null;
};
