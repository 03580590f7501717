import type { AnyCommand } from '../../domain/kernel/stream.ts';
import { evidenceFilesStream } from '../../domain/streams/evidence-files/stream.ts';
import { canonical } from '../../events/log/canonical.ts';
import type { Outcome } from '../shared/commands/outcome.ts';
import { runCommand } from '../shared/commands/run-command.ts';
import type { FileSender } from './sender.ts';
import type { UploadsDeps } from './uploads-deps.ts';

/** What is recorded of a file. */
export interface OfFile {
  readonly file: string;
  readonly command: AnyCommand;
  /** Of what may be done more than once: the Idempotency-Key and the body. @default - once a file */
  readonly own?: { readonly commandId: string; readonly sent: Readonly<Record<string, string>> };
  readonly correlationId: string;
}

/**
 * Records it in the name of who sends it, by the right of this function. Where the command's id is the
 * file's, what is sent twice is one command, and its second answer is the first one's.
 */
export const record = (
  deps: UploadsDeps,
  { caller, key }: FileSender,
  { file, command, own, correlationId }: OfFile,
): Promise<Outcome> =>
  runCommand(
    deps,
    { stream: evidenceFilesStream, key, command },
    {
      kind: 'caller',
      sender: { ...caller, roles: [...caller.roles, 'system.uploads'] },
      commandId: own?.commandId ?? `${command.type}#${file}`,
      sent: canonical({ file, ...own?.sent }),
      correlationId,
      causationId: null,
      expectedCommit: null,
    },
  );
