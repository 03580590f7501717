import type { LinkConfirmation } from '../../domain/kernel/by-link.ts';
import type { CommandDeps } from '../shared/commands/command-deps.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import type { Shown } from './asked.ts';
import { confirm } from './confirm.ts';
import type { FoundLink } from './found-link.ts';
import { send } from './send.ts';

export interface Given {
  readonly choice: string;
  readonly signedName: string;
  readonly confirmed?: LinkConfirmation['confirm'] | undefined;
}

/**
 * Records an answer as `system.link`, and before it what was asked to be confirmed. The command's id is the
 * link's: one that is sent twice at once is one command, and its second answer is the first one's. @throws
 * ProblemError for all that is not on record then
 */
export const answer = async (
  deps: CommandDeps,
  found: FoundLink,
  asked: Pick<Shown, 'confirm'>,
  { choice, signedName, confirmed }: Given,
  correlationId: string,
): Promise<void> => {
  const { stream, byLink, key, link, secret } = found;
  const command = byLink.command({ secret, choice, signedName });
  if (command === null) throw new ProblemError('invalid-body', { detail: 'choose one of the answers' });
  if (confirmed !== undefined && asked.confirm?.confirm === confirmed)
    await confirm(deps, found, confirmed, correlationId);
  await send(
    deps,
    {
      stream,
      key,
      command,
      commandId: `link#${link.id}#${link.person}`,
      body: { choice, signedName },
      correlationId,
    },
    byLink.rejections.linkUsed,
  );
};
