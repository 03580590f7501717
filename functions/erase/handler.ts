import { recordOf } from '../../domain/kernel/ids.ts';
import { disposalsStream } from '../../domain/streams/disposals/stream.ts';
import { peopleStream } from '../../domain/streams/people/stream.ts';
import type { Envelope } from '../../events/catalogue/envelope.ts';
import type { Erasures } from '../../events/log/archive/erasures.ts';
import { canonical } from '../../events/log/canonical.ts';
import type { StreamKey } from '../../events/log/types.ts';
import type { DestroyKey } from '../../events/sealing/destroy-key.ts';
import type { CommandDeps } from '../shared/commands/command-deps.ts';
import { giveUpLogIns } from '../shared/commands/give-up-log-ins.ts';
import { systemSender } from '../shared/commands/origin.ts';
import { runCommand } from '../shared/commands/run-command.ts';
import { evidencePrefix } from '../shared/evidence/address.ts';
import type { FileStore } from '../shared/files/file-store.ts';
import { changedStream, publishedIn } from '../shared/lambda/bus-message.ts';
import { instantOf } from '../shared/lambda/clock.ts';

/** All that erasing needs; tests hand in their own. */
export interface EraseDeps extends CommandDeps {
  readonly destroyKey: DestroyKey;
  /** Where it is kept that something was erased, however much of the journal a restore has lost. */
  readonly erasures: Pick<Erasures, 'put'>;
  /** Where evidence files lie sealed. */
  readonly kept: Pick<FileStore, 'clear'>;
}

/**
 * Carries out a disposal that two people decided on: looks once more, destroys the key, notes that in the
 * archive, removes the files, gives up the log-ins, records it. Each step does nothing the second time, and
 * the log says after which one a message begins again: that it begins is on record before a key goes, and
 * that it is done once the key is gone (decision 43).
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
    await deps.erasures.put(key.school, { record: key.id, destroyedAt });
    await deps.kept.clear(evidencePrefix(key));
    if (stream === peopleStream.events.stream) await giveUpLogIns(deps, { school: key.school, id }, envelope);
    await send(deps, key, envelope, { type: 'RecordErasure', confirmed, destroyedAt });
  };

type Step = Extract<
  Parameters<typeof disposalsStream.decider.decide>[0],
  { readonly type: 'BeginErasure' | 'RecordErasure' }
>;

/** What was confirmed could not be carried out: the message comes again. Carries ids only. */
class ErasureRefused extends Error {
  override readonly name = 'ErasureRefused';
}

/** @throws ErasureRefused for any outcome but done */
const send = async (
  deps: EraseDeps,
  key: StreamKey,
  { id: cause, correlationid: correlationId }: Envelope,
  command: Step,
): Promise<void> => {
  const outcome = await runCommand(
    deps,
    { stream: disposalsStream, key, command },
    {
      kind: 'process',
      sender: systemSender('erasure'),
      commandId: `${cause}#${command.type}`,
      // Whatever the instant of the destruction is: it is the same command, and has its first answer.
      sent: canonical({ type: command.type, confirmed: command.confirmed }),
      correlationId,
      causationId: cause,
      expectedCommit: null,
    },
  );
  if (outcome.kind === 'executed') return;
  const why = outcome.kind === 'refused' ? outcome.rejection.code : outcome.kind;
  throw new ErasureRefused(`${command.type} because of ${cause}: ${why}`);
};
