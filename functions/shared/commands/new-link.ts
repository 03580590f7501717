import { randomBytes } from 'node:crypto';
import type { NewLink } from '../../../domain/kernel/new-link.ts';
import { digest } from '../lambda/digest.ts';
import type { CommandDeps } from './command-deps.ts';
import type { CommandToRun } from './command-to-run.ts';

const ID_BYTES = 16;

/** In hexadecimal, since it is an id. */
export const drawLinkId = (): string => randomBytes(ID_BYTES).toString('hex');

/**
 * What a command makes links of; null where it makes none. Of a secret nothing but its hash leaves this
 * function (decision 28).
 */
export const newLinkFor = async (
  { sealer, drawLinkId: draw }: Pick<CommandDeps, 'sealer' | 'drawLinkId'>,
  { stream: { byLink }, key, command }: CommandToRun,
): Promise<NewLink | null> => {
  if (byLink?.issuedBy.includes(command.type) !== true) return null;
  const secretOf = await sealer.linkSecrets(key);
  const id = draw();
  return { id, hashFor: (person) => digest(secretOf(id, person)) };
};
