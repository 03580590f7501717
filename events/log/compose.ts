import { commitText, hashOf } from './commit-text.ts';
import { fitting, leastBytes } from './digests.ts';
import { joinBody, pack } from './format.ts';
import { logKey } from './key.ts';
import { checkEntries, checkItem, ITEM_LIMIT, itemBytes } from './size.ts';
import type { Commit } from './types.ts';

/** Above one read unit, the state costs more than it saves on most loads. */
const STATE_LIMIT = 4096;
/** A great snapshot is stored again after this many commits, so that a load never folds more of them. */
const STATE_EVERY = 32;

/** A commit and what is stored beside it, before it has bytes. */
export interface Draft {
  readonly commit: Commit;
  readonly fingerprint: string;
  readonly stateVersion: number;
  /** The state after this commit. */
  readonly state: unknown;
  /** The commit with the last snapshot before this one, 0 when there is none. */
  readonly snapshotAt: number;
  /** Digests of this command's id and the ones before, newest first. */
  readonly digests: Uint8Array;
}

export interface Composed {
  readonly pk: string;
  readonly commit: Commit;
  readonly hash: string;
  readonly body: Uint8Array;
}

/** The item to write. @throws CommitTooLarge before any request is made */
export const compose = (draft: Draft): Composed => {
  const { commit } = draft;
  const pk = logKey(commit);
  const text = commitText(commit);
  checkEntries(commit, text);
  const packed = packTexts(draft, pk, text);
  const bytes = itemBytes(pk, commit.commit, 2 + packed.length);
  const digests = fitting(draft.digests, bytes);
  checkItem(bytes + digests.length);
  return { pk, commit, hash: hashOf(text), body: joinBody(digests, packed) };
};

/** With the snapshot where it fits, else with the number of the commit that has one. */
const packTexts = (draft: Draft, pk: string, text: string): Buffer => {
  const { fingerprint: f, stateVersion: sv, state: s, snapshotAt: a } = draft;
  const withState = pack({ text, unhashed: JSON.stringify({ f, sv, s }) });
  const bytes = itemBytes(pk, draft.commit.commit, 2 + withState.length) + leastBytes(draft.digests.length);
  const limit = draft.commit.commit - a >= STATE_EVERY ? ITEM_LIMIT : STATE_LIMIT;
  return bytes <= limit ? withState : pack({ text, unhashed: JSON.stringify({ f, sv, a }) });
};
