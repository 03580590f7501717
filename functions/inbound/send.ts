import type { Rejection } from '../../domain/kernel/decider.ts';
import type { AnyCommand, AnyStream } from '../../domain/kernel/stream.ts';
import { canonical } from '../../events/log/canonical.ts';
import type { StreamKey } from '../../events/log/types.ts';
import type { CommandDeps } from '../shared/commands/command-deps.ts';
import { systemSender } from '../shared/commands/origin.ts';
import { runCommand } from '../shared/commands/run-command.ts';
import { erased } from '../shared/http/erased.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { schoolLeft } from '../shared/http/school-left.ts';
import { validBody } from '../shared/http/valid-body.ts';
import { over } from './found-link.ts';

/** A command that follows from what was sent by a link. */
export interface Sent {
  readonly stream: AnyStream;
  readonly key: StreamKey;
  readonly command: AnyCommand;
  /** The link's, so that what is sent twice at once is one command. */
  readonly commandId: string;
  /** What was sent, without the secret. */
  readonly body: Parameters<typeof canonical>[0];
  readonly correlationId: string;
}

/** What the one who answers can put right, with the same link. */
const mendable = ['NameRequired', 'VisitorNotAware'];

/**
 * Records it as `system.link`. @param used why the link does not do where something else was sent by it first
 * @throws ProblemError for all that is not on record then
 */
export const send = async (deps: CommandDeps, sent: Sent, used: Rejection): Promise<void> => {
  const { stream, key, command, commandId, correlationId } = sent;
  const entry = stream.commands[command.type];
  if (entry === undefined) throw new Error(`${key.stream} has no command ${command.type}`);
  const { type, ...body } = command;
  const valid = validBody(entry.body, body);
  const outcome = await runCommand(
    deps,
    { stream, key, command: { ...valid, type } },
    {
      kind: 'link',
      sender: systemSender('link'),
      commandId,
      sent: canonical(sent.body),
      correlationId,
      causationId: null,
      expectedCommit: null,
    },
  );
  switch (outcome.kind) {
    case 'executed':
      return;
    case 'refused': {
      const { rejection } = outcome;
      if (!mendable.includes(rejection.code)) throw over(rejection);
      const { code, item, title: clause } = rejection;
      throw new ProblemError('rule-refused', { detail: 'change what the clause names', code, item, clause });
    }
    case 'reused-id':
      throw over(used);
    case 'too-large':
      throw new ProblemError('too-large', { detail: 'send less' });
    case 'erased':
      throw erased();
    case 'left':
      throw schoolLeft();
    case 'forbidden':
    case 'stale':
    case 'conflict':
      throw new ProblemError('conflict', { detail: 'send it again' });
  }
};
