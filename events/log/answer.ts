import { RESTORED } from './commit-shape.ts';
import { commandDigest, placesOf } from './digests.ts';
import { IdempotencyMismatch } from './errors.ts';
import { logKey } from './key.ts';
import type { LogItem } from './read-item.ts';
import { itemAt, type LogTable } from './table.ts';
import type { Appended, Commit, Proposal } from './types.ts';

type Command = Pick<Proposal, 'commandId' | 'fingerprint' | 'actor'>;

/** The answer to the command that a commit is of. */
export const answerOf = (commit: Commit, hash: string, replayed: boolean): Appended => ({
  key: { school: commit.school, stream: commit.stream, id: commit.id },
  commit: commit.commit,
  version: commit.firstVersion + commit.events.length - 1,
  events: commit.events.map(({ type }, index) => ({ type, version: commit.firstVersion + index })),
  recordedAt: commit.recordedAt,
  hash,
  replayed,
});

/**
 * The first answer, if the item is this very command's; null when it is another's. @throws
 * IdempotencyMismatch on another body
 */
export const ownAnswer = (item: LogItem, command: Command): Appended | null => {
  const { commit } = item;
  if (commit.commandId !== command.commandId || commit.actor.id !== command.actor.id) return null;
  if (item.unhashed.f !== command.fingerprint && item.unhashed.f !== RESTORED) {
    throw new IdempotencyMismatch(
      'the command id was used before with another body, expected the same body or a new id',
    );
  }
  return answerOf(commit, item.hash, true);
};

/**
 * The first answer of a command that the stream remembers. A digest only says where to look: the full id
 * decides.
 */
export const findAnswer = async (
  table: LogTable,
  newest: LogItem,
  command: Command,
  digest = commandDigest(command.actor.id, command.commandId),
): Promise<Appended | null> => {
  for (const back of placesOf(newest.digests, digest)) {
    const item = back === 0 ? newest : await itemAt(table, logKey(newest.key), newest.commit.commit - back);
    const answer = item === null ? null : ownAnswer(item, command);
    if (answer !== null) return answer;
  }
  return null;
};
