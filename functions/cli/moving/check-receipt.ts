import { NotRestorable } from '../../../events/log/backup/errors.ts';
import { hashOf, parseCommit } from '../../../events/log/commit-text.ts';
import { originOf } from '../../../events/log/proof/checkpoint.ts';
import { type Joined, joinedIn } from '../../../events/log/proof/joined.ts';
import { parseKey } from '../../../events/log/proof/note.ts';
import { signedCheckpointIn } from '../../../events/log/proof/signed-checkpoint.ts';
import { rootOf } from './joining-commit.ts';
import type { JournalReceipt, Receipt } from './receipt.ts';

/** What a receipt is held against: our own journal, and the receiver's keys, which came by another way. */
export interface ReceiptGround {
  /** This trust, which the school leaves. */
  readonly own: string;
  readonly keys: readonly string[];
  /** Hashes of a journal here, base64url, in order. */
  readonly hashesOf: (log: string) => Promise<readonly string[]>;
}

const bytes = (hash: string): Buffer => Buffer.from(hash, 'base64url');

/**
 * That the receiver signed a tree whose first leaves are ours, followed by the commit that states so.
 * @returns what it states of the journal @throws NotRestorable
 */
export const checkReceipt = async (
  { trust, school }: Pick<Receipt, 'trust' | 'school'>,
  { log, joined: text, after, checkpoint: note }: JournalReceipt,
  { own, keys, hashesOf }: ReceiptGround,
): Promise<Joined> => {
  const refused = (why: string): NotRestorable => new NotRestorable(`the receipt for ${log} ${why}`);
  const commit = parseCommit(text);
  const joined = joinedIn(commit);
  if (joined === null || joined.from !== own || commit.trust !== trust || commit.school !== log)
    throw refused(`does not say that ${trust} took ${school} over from ${own}`);
  const ours = (await hashesOf(log)).slice(0, joined.size).map(bytes);
  if (ours.length < joined.size || rootOf(ours) !== joined.root)
    throw refused('is of another history than ours');
  const checkpoint = signedCheckpointIn(note, keys.map(parseKey));
  if (checkpoint?.origin !== originOf(trust, log)) throw refused('is signed by no key that was given');
  const theirs = [...ours, bytes(hashOf(text)), ...after.map(bytes)];
  if (checkpoint.size !== theirs.length || checkpoint.root.toString('base64') !== rootOf(theirs))
    throw refused('is not of the tree that was signed');
  return joined;
};
