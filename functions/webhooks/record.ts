import type { AnyCommand, AnyStream } from '../../domain/kernel/stream.ts';
import { canonical } from '../../events/log/canonical.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { systemSender } from '../shared/commands/origin.ts';
import { runCommand } from '../shared/commands/run-command.ts';
import { hexIdOf } from '../shared/lambda/digest.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

/** What is to be put on record could not be: the message comes again. Carries ids only. */
class NotRecorded extends Error {
  override readonly name = 'NotRecorded';
}

interface ToRecord {
  readonly stream: AnyStream;
  readonly key: StreamKey;
  readonly command: AnyCommand;
  /** What it follows from, in words of the product: the same is recorded once. */
  readonly cause: string;
  /** The event that it follows from; null: none. */
  readonly causationId: string | null;
  /** Body in a form that is the same however often it is sent. */
  readonly sent: Parameters<typeof canonical>[0];
}

/** Records it as `system.webhooks`. @throws NotRecorded for any outcome but done */
export const record = async (deps: WebhooksDeps, run: ToRecord): Promise<void> => {
  const { stream, key, command, cause, causationId, sent } = run;
  const hash = hexIdOf(cause);
  const outcome = await runCommand(
    deps,
    { stream, key, command },
    {
      kind: 'process',
      sender: systemSender('webhooks'),
      commandId: `${hash}#${command.type}`,
      sent: canonical(sent),
      correlationId: hash,
      causationId,
      expectedCommit: null,
    },
  );
  // Of a school that left, nothing more is recorded here.
  if (outcome.kind === 'executed' || outcome.kind === 'left') return;
  const why = outcome.kind === 'refused' ? outcome.rejection.code : outcome.kind;
  throw new NotRecorded(`${command.type}: ${why}`);
};
