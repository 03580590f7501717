import { isAccessTenant, TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import { isClosed, movesStream } from '../../../domain/streams/moves/stream.ts';
import type { LogReader, StreamKey } from '../../../events/log/types.ts';
import type { Clock } from '../lambda/clock.ts';
import { createCache } from '../lambda/ttl-cache.ts';

/** Whether nothing is recorded of a school here, since it leaves for another trust, or has left. */
export type IsClosed = (key: Pick<StreamKey, 'school' | 'stream'>) => Promise<boolean>;

/** So long a warm function may still take commands after two people decided; `school-bundle` waits longer. */
export const CLOSED_AFTER_MS = 60_000;
const MAX_ENTRIES = 200;

/** One small read a school, warm function and minute. Of the move itself commands are always taken. */
export const createIsClosed = (log: Pick<LogReader, 'load'>, clock: Clock): IsClosed => {
  const cache = createCache<{ readonly isClosed: boolean }>({
    clock,
    maxAgeMs: CLOSED_AFTER_MS,
    maxEntries: MAX_ENTRIES,
  });
  const load = async (school: string) => {
    const key = { school, stream: movesStream.events.stream, id: 'school' };
    return { isClosed: isClosed((await log.load(key, movesStream)).state) };
  };
  return async ({ school, stream }) => {
    if (school === TRUST_TENANT || isAccessTenant(school) || stream === movesStream.events.stream)
      return false;
    return (await cache(school, () => load(school)))?.isClosed === true;
  };
};
