import type { Rejection } from '../../../domain/kernel/decider.ts';
import type { ReservationCommand } from '../../../domain/streams/reservations/commands.ts';
import type { ReservationState } from '../../../domain/streams/reservations/state.ts';
import { reservationsStream } from '../../../domain/streams/reservations/stream.ts';
import type { LoadedStream, Proposal, StreamKey } from '../../../events/log/types.ts';
import type { Sealer } from '../../../events/sealing/types.ts';
import { londonDate } from '../lambda/clock.ts';
import { digest } from '../lambda/digest.ts';
import { log } from '../lambda/log.ts';
import { sealedEvents } from './sealed-events.ts';

type Proposed = Omit<Proposal, 'events' | 'facts'>;

export interface ReservationToRecord {
  readonly command: ReservationCommand;
  /** In the tenant of the reservation. */
  readonly proposal: Proposed;
}

/**
 * Decides about a name and records it, in a commit of its own; nobody is asked for a right, since no caller
 * can send such a command. @returns the refusal; null: it is on record, or there was nothing to do
 * @throws VersionConflict when another commit came first: look again
 */
export const recordReservation = async (
  sealer: Sealer,
  loaded: LoadedStream<ReservationState>,
  { command, proposal }: ReservationToRecord,
): Promise<Rejection | null> => {
  const { key } = loaded;
  const decision = reservationsStream.decider.decide(command, loaded.state, contextIn(key, proposal));
  if (!decision.ok) return decision.rejection;
  if (decision.events.length === 0) return null;
  const toSeal = { key, events: decision.events, occurredAt: proposal.now };
  const events = await sealedEvents({ stream: reservationsStream, sealer }, toSeal);
  const { commit } = await loaded.append({ ...proposal, facts: [], events });
  const types = decision.events.map(({ type }) => type);
  log('appended', { ...key, commit, events: types, correlationId: proposal.correlationId });
  return null;
};

const contextIn = ({ school, id }: StreamKey, { actor, now, policyVersion }: Proposed) => ({
  now,
  today: londonDate(new Date(now)),
  keptSince: null,
  school,
  streamId: id,
  actor: { person: actor.id, roles: actor.roles },
  settings: null,
  policyVersion,
  facts: {},
  reservationHash: null,
  newLink: null,
  digest,
});
