import type { Rejection } from '../../../domain/kernel/decider.ts';
import { plusMilliseconds } from '../../../domain/kernel/instant.ts';
import { devicesStream } from '../../../domain/streams/devices/stream.ts';
import { peopleStream } from '../../../domain/streams/people/stream.ts';
import type { ReservationState } from '../../../domain/streams/reservations/state.ts';
import { reservationsStream } from '../../../domain/streams/reservations/stream.ts';
import type { EventLog, Proposal, StreamState } from '../../../events/log/types.ts';
import type { Sealer } from '../../../events/sealing/types.ts';
import { actorIn } from '../access/actor-id.ts';
import { recordReservation } from './record-reservation.ts';
import type { ToReserve } from './reservation-of.ts';

export interface ReserveRequest {
  readonly school: string;
  readonly reservation: ToReserve;
  /** The command that the name is reserved for. */
  readonly proposal: Omit<Proposal, 'events' | 'facts'>;
}

/**
 * Reserves a name for its holder, in a commit of its own; the refusal when another holds it. Null: reserved.
 * Again for the same holder: nothing happens. A log-in is reserved in the trust's tenant, a log-in name in
 * the school's.
 * @throws VersionConflict when two reserve it at the same moment: look again
 */
export type Reserve = (request: ReserveRequest) => Promise<Rejection | null>;

export interface ReserveDeps {
  readonly log: Pick<EventLog, 'load'>;
  readonly sealer: Sealer;
}

export const createReserve =
  ({ log: eventLog, sealer }: ReserveDeps): Reserve =>
  async ({ school, reservation, proposal }) => {
    const { purpose, holder, key } = reservation;
    const loaded = await eventLog.load(key, reservationsStream);
    const isGivenUp = await hasGivenUp(eventLog, loaded, { school, reservation, proposal });
    return recordReservation(sealer, loaded, {
      command: { type: 'ReserveName', purpose, school, holder, isGivenUp },
      proposal: {
        ...proposal,
        actor: { ...proposal.actor, id: actorIn(key.school, school, proposal.actor.id) },
        policyVersion: key.school === school ? proposal.policyVersion : null,
        commandId: `${proposal.commandId}~reservation`,
      },
    });
  };

/** Longer than any command takes that reserves a name first and records after that what it is for. */
const SETTLED_MS = 60_000;

/**
 * Whether who has a name that may be handed over has it no more; a name that is for good is never given up.
 */
const hasGivenUp = async (
  eventLog: Pick<EventLog, 'load'>,
  { state, recordedAt }: StreamState<ReservationState>,
  { school, reservation: { purpose, text, hash, holder }, proposal }: ReserveRequest,
): Promise<boolean> => {
  if (state.status === 'free' || recordedAt === null) return false;
  const [{ person: id }] = state.holders;
  if (id === holder || proposal.now < plusMilliseconds(recordedAt, SETTLED_MS)) return false;
  switch (purpose) {
    case 'device-label': {
      const { state: held } = await eventLog.load({ school, stream: 'devices', id }, devicesStream);
      return held.status !== 'unregistered' && held.label?.toLowerCase() !== text;
    }
    case 'outside-id': {
      const { state: held } = await eventLog.load({ school, stream: 'people', id }, peopleStream);
      return held.status !== 'unregistered' && !held.outsideIds.some(({ mark }) => mark === hash);
    }
    case 'identity':
    case 'log-in-name':
      return false;
  }
};
