import * as z from 'zod/mini';
import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import { reservationsStream } from '../../../domain/streams/reservations/stream.ts';
import type { Envelope } from '../../../events/catalogue/envelope.ts';
import { instantOf } from '../lambda/clock.ts';
import type { CommandDeps } from './command-deps.ts';
import { systemSender } from './origin.ts';
import { recordReservation } from './record-reservation.ts';

/** Somebody as one tenant knows them. */
interface Erased {
  readonly school: string;
  readonly id: string;
}

/** By this a log-in became theirs: its hash, which no key seals. */
const linked = z.object({ type: z.literal('LogInLinked'), data: z.object({ mark: z.string() }) });

/**
 * Gives up every log-in that ever was theirs, also one that was taken from them since: it leads to nobody any
 * more, and may be somebody else's tomorrow (ACC-02). Again: nothing.
 * @throws VersionConflict when another commit came first: the message comes again
 */
export const giveUpLogIns = async (
  deps: CommandDeps,
  { school, id }: Erased,
  { id: causationId, correlationid: correlationId }: Pick<Envelope, 'id' | 'correlationid'>,
): Promise<void> => {
  const { person: sender, roles } = systemSender('erasure');
  for (const hash of await logInsOf(deps, { school, id })) {
    const key = { school: TRUST_TENANT, stream: reservationsStream.events.stream, id: `identity.${hash}` };
    const text = `${key.id}|${school}/${id}`;
    await recordReservation(deps.sealer, await deps.log.load(key, reservationsStream), {
      command: { type: 'GiveUpLogIn', school, holder: id },
      proposal: {
        commandId: `${causationId}#GiveUpLogIn`,
        fingerprint: await deps.sealer.keyedHash(TRUST_TENANT, 'body', text),
        actor: { id: sender, roles },
        now: instantOf(deps.clock()),
        correlationId,
        causationId,
        policyVersion: null,
      },
    });
  }
};

const logInsOf = async (
  { log }: Pick<CommandDeps, 'log'>,
  { school, id }: Erased,
): Promise<ReadonlySet<string>> => {
  const evolve = (hashes: readonly string[], event: object): readonly string[] => {
    const mark = linked.safeParse(event).data?.data.mark;
    return mark === undefined ? hashes : [...hashes, mark];
  };
  const person = { school, stream: 'people', id };
  // No state of a person keeps what was taken from them: every event is looked at.
  return new Set((await log.load(person, { stateVersion: -1, initialState: [], evolve })).state);
};
