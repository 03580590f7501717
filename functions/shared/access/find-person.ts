import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import { elevationsStream, type LentRole, lentAt } from '../../../domain/streams/elevations/stream.ts';
import { classesOn, logInsOn, presentOn, rolesAt } from '../../../domain/streams/people/offers.ts';
import { peopleStream } from '../../../domain/streams/people/stream.ts';
import { holderIn } from '../../../domain/streams/reservations/offers.ts';
import type { ReservationState } from '../../../domain/streams/reservations/state.ts';
import { reservationsStream } from '../../../domain/streams/reservations/stream.ts';
import type { LogReader, StreamKey } from '../../../events/log/types.ts';
import type { KeyRing, Sealer } from '../../../events/sealing/types.ts';
import { type Clock, instantOf, londonDate } from '../lambda/clock.ts';
import { createCache } from '../lambda/ttl-cache.ts';
import { hashOfName } from './hash-of-name.ts';
import type { Caller, FindPerson } from './identity.ts';

export interface FindPersonDeps {
  readonly log: Pick<LogReader, 'load'>;
  readonly sealer: Sealer;
  readonly keyRing: KeyRing;
  readonly clock: Clock;
}

/** A log-in that is reserved, and for whom. */
interface Reserved {
  readonly hash: string;
  readonly state: ReservationState;
}

// A further school where somebody becomes known counts after this time at the latest. That a link ended, the
// person's own stream says.
const MAX_AGE_MS = 60_000;
const MAX_ENTRIES = 500;

/**
 * The person that a token was linked to, with the roles of today; the only place that knows how a log-in
 * leads to a person.
 */
export const createFindPerson = ({ log, sealer, keyRing, clock }: FindPersonDeps): FindPerson => {
  const cache = createCache<Reserved>({ clock, maxAgeMs: MAX_AGE_MS, maxEntries: MAX_ENTRIES });
  const load = async (text: string): Promise<Reserved | null> => {
    // Where no name was ever hashed nobody was linked, and asking must not cost a new key.
    if ((await keyRing.existingKeyFor({ school: TRUST_TENANT, subject: '~marks' })) === null) return null;
    const { hash, key } = await hashOfName(sealer, TRUST_TENANT, { purpose: 'identity', text });
    const { state } = await log.load(key, reservationsStream);
    return state.status === 'free' ? null : { hash, state };
  };
  return async (tenant, { issuer, subject }) => {
    const text = `${issuer}|${subject}`;
    const reserved = await cache(text, () => load(text));
    const person = reserved === null ? null : holderIn(reserved.state, tenant);
    return reserved === null || person === null
      ? null
      : callerOf(log, { tenant, person, hash: reserved.hash, now: clock() });
  };
};

interface Linked {
  readonly tenant: string;
  readonly person: string;
  /** Of the token's log-in. */
  readonly hash: string;
  readonly now: Date;
}

/**
 * The reservation only says whose a log-in could be: the link may never have been made, or been taken back
 * (ACC-02).
 */
const callerOf = async (
  log: FindPersonDeps['log'],
  { tenant, person, hash, now }: Linked,
): Promise<Caller | null> => {
  const today = londonDate(now);
  const [{ state }, lent] = await Promise.all([
    log.load({ school: tenant, stream: 'people', id: person }, peopleStream),
    tenant === TRUST_TENANT ? [] : lentTo(log, { school: tenant, stream: 'elevations', id: person }, now),
  ]);
  const present = presentOn(state, today);
  if (present === null || !logInsOn(present, today).includes(hash)) return null;
  const caller = { person, roles: rolesAt(present, today), children: [], classes: classesOn(present, today) };
  return lent.length === 0 ? caller : { ...caller, lent };
};

const lentTo = async (log: FindPersonDeps['log'], key: StreamKey, now: Date): Promise<readonly LentRole[]> =>
  lentAt((await log.load(key, elevationsStream)).state, instantOf(now));
