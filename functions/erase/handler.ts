import { recordOf } from '../../domain/kernel/ids.ts';
import { disposalsStream } from '../../domain/streams/disposals/stream.ts';
import { peopleStream } from '../../domain/streams/people/stream.ts';
import type { Envelope } from '../../events/catalogue/envelope.ts';
import type { StreamKey } from '../../events/log/types.ts';
import type { DestroyKey } from '../../events/sealing/destroy-key.ts';
import type { CommandDeps } from '../shared/commands/command-deps.ts';
import { evidencePrefix } from '../shared/evidence/address.ts';
import type { FileStore } from '../shared/files/file-store.ts';
import { changedStream, publishedIn } from '../shared/lambda/bus-message.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import { carryOut } from './carry-out.ts';
import { giveUpLogIns } from './give-up-log-ins.ts';

/** All that erasing needs; tests hand in their own. */
export interface EraseDeps extends CommandDeps {
  readonly destroyKey: DestroyKey;
  /** Where evidence files lie sealed. */
  readonly kept: Pick<FileStore, 'clear'>;
}

/**
 * Carries out a disposal that two people decided on: looks once more, destroys the key, removes the files,
 * gives up the log-ins, records it. Each step does nothing the second time, and the log says after which one a message begins
 * again: that it begins is on record before a key goes, and that it is done once the key is gone (decision
 * 43).
 */
export const createHandler =
  (deps: EraseDeps) =>
  async (body: string): Promise<void> => {
    const envelope = publishedIn(body);
    if (envelope.type !== 'DisposalConfirmed') return;
    const key = changedStream(body);
    const confirmed = envelope.streamversion;
    await send(deps, key, envelope, { type: 'BeginErasure', confirmed });
    const { state } = await deps.log.load(key, disposalsStream);
    // Something held it: that is on record, and two people decide again.
    if (state.begun === null || state.confirmed?.by !== confirmed) return;
    const { stream, id } = recordOf(key.id);
    const subject = { school: key.school, subject: `${stream}/${id}` };
    const destroyedAt = await deps.destroyKey(subject, instantOf(deps.clock()));
    await deps.kept.clear(evidencePrefix(key));
    if (stream === peopleStream.events.stream) await giveUpLogIns(deps, { school: key.school, id }, envelope);
    await send(deps, key, envelope, { type: 'RecordErasure', confirmed, destroyedAt });
  };

type Step = Extract<
  Parameters<typeof disposalsStream.decider.decide>[0],
  { readonly type: 'BeginErasure' | 'RecordErasure' }
>;

/** @throws ErasureRefused for any outcome but done */
const send = (deps: EraseDeps, key: StreamKey, envelope: Envelope, command: Step): Promise<void> =>
  carryOut(deps, envelope, {
    run: { stream: disposalsStream, key, command },
    // Whatever the instant of the destruction is: it is the same command, and has its first answer.
    sent: { type: command.type, confirmed: command.confirmed },
  });
