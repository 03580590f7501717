import { presentOn, rolesAt } from '../../../domain/streams/people/offers.ts';
import { peopleStream } from '../../../domain/streams/people/stream.ts';
import { holderOf } from '../../../domain/streams/reservations/offers.ts';
import { reservationsStream } from '../../../domain/streams/reservations/stream.ts';
import type { LogReader } from '../../../events/log/types.ts';
import type { KeyRing, Sealer } from '../../../events/sealing/types.ts';
import { type Clock, londonDate } from '../lambda/clock.ts';
import { hashOfName, reservationId } from './hash-of-name.ts';
import type { Caller, FindPerson } from './identity.ts';

export interface FindPersonDeps {
  readonly log: Pick<LogReader, 'load'>;
  readonly sealer: Sealer;
  readonly keyRing: KeyRing;
  readonly clock: Clock;
}

/** The person that a token was linked to, with the roles of today; the only place that knows how a log-in leads to a person. */
export const createFindPerson =
  ({ log, sealer, keyRing, clock }: FindPersonDeps): FindPerson =>
  async (tenant, { issuer, subject }) => {
    // Where no name was ever hashed nobody was linked, and a made-up school must not cost a new key.
    if ((await keyRing.existingKeyFor({ school: tenant, subject: '~marks' })) === null) return null;
    const name = { purpose: 'identity', text: `${issuer}|${subject}` } as const;
    const hash = await hashOfName(sealer, tenant, name);
    const id = reservationId(name, hash);
    const reservation = await log.load({ school: tenant, stream: 'reservations', id }, reservationsStream);
    const person = holderOf(reservation.state);
    return person === null ? null : callerOf(log, { tenant, person, hash, today: londonDate(clock()) });
  };

interface Linked {
  readonly tenant: string;
  readonly person: string;
  /** Of the token's log-in. */
  readonly hash: string;
  readonly today: string;
}

/** The reservation only says whose a log-in could be: the link may never have been made, or been taken back (ACC-02). */
const callerOf = async (
  log: FindPersonDeps['log'],
  { tenant, person, hash, today }: Linked,
): Promise<Caller | null> => {
  const { state } = await log.load({ school: tenant, stream: 'people', id: person }, peopleStream);
  const present = presentOn(state, today);
  if (present === null || !present.logIns.includes(hash)) return null;
  return { person, roles: rolesAt(present, today), children: present.children };
};
