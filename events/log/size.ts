import { CommitTooLarge } from './errors.ts';
import type { Commit } from './types.ts';

/** An item of DynamoDB, names and values together (Service quotas, "Item size"). */
export const ITEM_LIMIT = 400 * 1024;
/**
 * An entry of PutEvents and a message of SQS hold 1 MiB since January 2026; 8 kB of it are kept for the
 * envelope.
 */
export const ENTRY_LIMIT = 1024 * 1024 - 8 * 1024;

const NAME_BYTES = 'pk'.length + 'sk'.length + 'b'.length;

/**
 * What DynamoDB counts of an item. A number takes a byte for two digits and one more; another is left for an
 * odd alignment.
 */
export const itemBytes = (pk: string, commit: number, bodyBytes: number): number =>
  NAME_BYTES + pk.length + Math.ceil(String(commit).length / 2) + 2 + bodyBytes;

/**
 * @throws CommitTooLarge when an event could never be published; nothing is measured while the whole text is
 * short enough
 */
export const checkEntries = (commit: Commit, text: string): void => {
  if (text.length * 3 <= ENTRY_LIMIT) return;
  for (const event of commit.events) {
    const bytes = Buffer.byteLength(JSON.stringify(event.data));
    if (bytes > ENTRY_LIMIT)
      throw new CommitTooLarge(
        `the event ${event.type} takes ${bytes} bytes, expected at most ${ENTRY_LIMIT}`,
      );
  }
};

/** @throws CommitTooLarge when DynamoDB would refuse the item */
export const checkItem = (bytes: number): void => {
  if (bytes > ITEM_LIMIT)
    throw new CommitTooLarge(`the commit takes ${bytes} bytes as stored, expected at most ${ITEM_LIMIT}`);
};
