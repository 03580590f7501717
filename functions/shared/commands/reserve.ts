import type { Reservation } from '../../../domain/kernel/stream.ts';
import { holderOf } from '../../../domain/streams/reservations/offers.ts';
import { reservationsStream } from '../../../domain/streams/reservations/stream.ts';
import type { EventLog, Proposal } from '../../../events/log/types.ts';
import type { Sealer } from '../../../events/sealing/types.ts';
import { hashOfName, reservationId } from '../access/hash-of-name.ts';
import { log } from '../lambda/log.ts';
import { sealedEvents } from './sealed-events.ts';

export interface ReserveRequest {
  readonly school: string;
  readonly reservation: Reservation;
  /** The command that the name is reserved for. */
  readonly proposal: Omit<Proposal, 'events' | 'facts'>;
}

/**
 * Reserves a name for its holder, in a commit of its own; false when another holds it. Again for the same holder: nothing happens.
 * @throws VersionConflict when two reserve it at the same moment: look again
 */
export type Reserve = (request: ReserveRequest) => Promise<boolean>;

export interface ReserveDeps {
  readonly log: Pick<EventLog, 'load'>;
  readonly sealer: Sealer;
}

export const createReserve =
  ({ log: eventLog, sealer }: ReserveDeps): Reserve =>
  async ({ school, reservation, proposal }) => {
    const { purpose, holder } = reservation;
    const key = {
      school,
      stream: 'reservations',
      id: reservationId(reservation, await hashOfName(sealer, school, reservation)),
    };
    const loaded = await eventLog.load(key, reservationsStream);
    const held = holderOf(loaded.state);
    if (held !== null) return held === holder;
    const reserved = { type: 'NameReserved', data: { purpose, holder } };
    const toSeal = { key, events: [reserved], occurredAt: proposal.now };
    const events = await sealedEvents({ stream: reservationsStream, sealer }, toSeal);
    const { commit } = await loaded.append({
      ...proposal,
      commandId: `${proposal.commandId}~reservation`,
      facts: [],
      events,
    });
    log('appended', { ...key, commit, events: [reserved.type], correlationId: proposal.correlationId });
    return true;
  };
