import { canonical } from '../../events/log/canonical.ts';
import type { CommandDeps } from '../shared/commands/command-deps.ts';
import { systemSender } from '../shared/commands/origin.ts';
import { runCommand } from '../shared/commands/run-command.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { validBody } from '../shared/http/valid-body.ts';
import { type FoundLink, over } from './found-link.ts';

export interface Given {
  readonly choice: string;
  readonly signedName: string;
}

/** What the one who answers can put right, with the same link. */
const mendable = ['NameRequired'];

/**
 * Records an answer as `system.link`. The command's id is the link's: one that is sent twice at once is one command, and its second answer is
 * the first one's. @throws ProblemError for all that is not on record then
 */
export const answer = async (
  deps: CommandDeps,
  { stream, byLink, key, link, secret }: FoundLink,
  { choice, signedName }: Given,
  correlationId: string,
): Promise<void> => {
  const command = byLink.command({ secret, choice, signedName });
  const entry = command === null ? undefined : stream.commands[command.type];
  if (command === null || entry === undefined)
    throw new ProblemError('invalid-body', { detail: 'choose one of the answers' });
  const { type, ...body } = command;
  const valid = validBody(entry.body, body);
  const outcome = await runCommand(
    deps,
    { stream, key, command: { ...valid, type } },
    {
      kind: 'link',
      sender: systemSender('link'),
      commandId: `link#${link.id}#${link.person}`,
      sent: canonical({ choice, signedName }),
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
    // Another answer by the same link was first.
    case 'reused-id':
      throw over(byLink.rejections.linkUsed);
    case 'too-large':
      throw new ProblemError('too-large', { detail: 'send less' });
    case 'forbidden':
    case 'stale':
    case 'conflict':
      throw new ProblemError('conflict', { detail: 'send it again' });
  }
};
