import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { EventLog, FactRef, ReadCommit, StreamKey } from '../types.ts';

/** Names one commit within its school. */
export type CommitRef = FactRef;

/** One line of a school's journal. */
export interface JournalEntry extends CommitRef {
  /** From 1, contiguous, final. */
  readonly position: number;
  /** SHA-256 of the commit's text, base64url: what the leaf of the proof is made of. */
  readonly hash: string;
  /** When its page was journaled, UTC with milliseconds; never earlier than that of the page before. */
  readonly at: string;
}

/** A commit and its place in its school's order. */
export interface JournaledCommit {
  readonly read: ReadCommit;
  readonly position: number;
  /** `taken-along`: placed although it was not asked for, since one that was had to stand after it. */
  readonly how: 'found' | 'placed' | 'taken-along';
}

/** Gives every commit its position in its school: contiguous from 1, final, exactly once, after all that it relies on. */
export interface Journal {
  /**
   * Journals what is not journaled yet; answers all that was asked for, and what was taken along, in journal order.
   * @throws UnjournalableCommit when a commit relies on one that the log does not hold
   */
  readonly journal: (school: string, commits: readonly ReadCommit[]) => Promise<readonly JournaledCommit[]>;
  /** At most `limit` entries after a position, in order, without gaps. */
  readonly readJournal: (school: string, afterPosition: number, limit: number) => Promise<readonly JournalEntry[]>;
  /** The newest position, 0 for an empty journal. */
  readonly headPosition: (school: string) => Promise<number>;
  /** Null when the commit is not journaled. */
  readonly positionOf: (key: StreamKey, commit: number) => Promise<number | null>;
  /** The same for many commits of a school; in their order. */
  readonly positionsOf: (school: string, refs: readonly CommitRef[]) => Promise<readonly (number | null)[]>;
  /** Newest commit of a stream that has a marker, 0 when none has. At most the newest page may be ahead of the markers. */
  readonly newestMarked: (key: StreamKey) => Promise<number>;
}

export interface JournalDeps {
  readonly client: Pick<DynamoDBClient, 'send'>;
  readonly tableName: string;
  readonly readCommit: EventLog['readCommit'];
  /** UTC with milliseconds. */
  readonly now: () => string;
  /** Names this relay in the lease. */
  readonly owner: string;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
}
