import { isClientId, machineClientsStream, typesOn } from '../../../domain/streams/machine-clients/stream.ts';
import type { LogReader } from '../../../events/log/types.ts';
import { type Clock, londonDate } from '../lambda/clock.ts';
import { createCache } from '../lambda/ttl-cache.ts';
import type { FindClient } from './identity.ts';

// One that was revoked is gone after this time at the latest, as a role of a person is.
const MAX_AGE_MS = 60_000;
const MAX_ENTRIES = 100;
/** Lets a service confirm erasures; what it reads, its registration alone says. */
const SERVICE = 'system.client';

/**
 * A service that is registered at the school, by its client id: no role of a person, and what it reads is what its
 * registration names on that day (decision 44).
 */
export const createFindClient = (log: Pick<LogReader, 'load'>, clock: Clock): FindClient => {
  const cache = createCache<State>({ clock, maxAgeMs: MAX_AGE_MS, maxEntries: MAX_ENTRIES });
  const load = async (school: string, id: string): Promise<State | null> => {
    const { state } = await log.load({ school, stream: 'machine-clients', id }, machineClientsStream);
    return state.registration === null ? null : state;
  };
  return async (tenant, client) => {
    if (!isClientId(client)) return null;
    const state = await cache(`${tenant}/${client}`, () => load(tenant, client));
    const reach = state === null ? null : typesOn(state, londonDate(clock()));
    return reach === null
      ? null
      : { person: `system.client.${client}`, roles: [SERVICE], children: [], tenant, reach };
  };
};

type State = Parameters<typeof typesOn>[0];
