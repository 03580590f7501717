import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { CommitRef, EventLog, ReadCommit, StreamKey } from '../types.ts';

/** Names one commit within its school. */
export type { CommitRef };

/** One line of a school's journal. */
export interface JournalEntry extends CommitRef {
  /** From 1, contiguous, final. */
  readonly position: number;
  /** SHA-256 of the commit's text, base64url: what the leaf of the proof is made of. */
  readonly hash: string;
  /** When its page was journaled, UTC with milliseconds; never earlier than that of the page before. */
  readonly at: string;
}

/** A position of which the journal no longer says what stands there: its page is gone, or can't be read. */
export interface LostEntry {
  readonly position: number;
  readonly isLost: true;
}

export type FoundEntry = JournalEntry | LostEntry;

/** Where a commit stands, and the hash that it was journaled with. */
export type Place = Pick<JournalEntry, 'position' | 'hash'>;

/** A commit and its place in its school's order. */
export interface JournaledCommit {
  readonly read: ReadCommit;
  readonly position: number;
  /** `taken-along`: placed although it was not asked for, since one that was had to stand after it. */
  readonly how: 'found' | 'placed' | 'taken-along';
}

/** A commit with its place, as its marker has it. */
export type Marked = Place & Pick<CommitRef, 'commit'>;

/**
 * Gives every commit its position in its school: contiguous from 1, final, exactly once, after all that it
 * relies on.
 */
export interface Journal {
  /**
   * Journals what is not journaled yet; answers all that was asked for, and what was taken along, in journal
   * order.
   * @throws UnjournalableCommit when a commit relies on one that the log does not hold
   * @throws AlteredCommit when a commit is not the one that was journaled under its number, or does not
   * follow the one before it
   */
  readonly journal: (school: string, commits: readonly ReadCommit[]) => Promise<readonly JournaledCommit[]>;
  /** At most `limit` entries after a position, in order, without gaps. */
  readonly readJournal: (
    school: string,
    afterPosition: number,
    limit: number,
  ) => Promise<readonly JournalEntry[]>;
  /**
   * The same, and what a lost or unreadable page had as lost: for those who look whether the journal is
   * whole.
   */
  readonly findEntries: (
    school: string,
    afterPosition: number,
    limit: number,
  ) => Promise<readonly FoundEntry[]>;
  /** The newest position, 0 for an empty journal. */
  readonly headPosition: (school: string) => Promise<number>;
  /** Null when the commit is not journaled. */
  readonly placeOf: (key: StreamKey, commit: number) => Promise<Place | null>;
  /** The same for many commits of a school; in their order. */
  readonly placesOf: (school: string, refs: readonly CommitRef[]) => Promise<readonly (Place | null)[]>;
  /**
   * Newest commit of a stream that has a marker, null when none has. At most the newest page may be ahead of
   * the markers.
   */
  readonly newestMarked: (key: StreamKey) => Promise<Marked | null>;
  /** Notes that all events of these commits were handed to the bus, or to the dead letters for good. */
  readonly notePublished: (school: string, positions: readonly number[]) => Promise<void>;
  /** Those of some positions of which a note says that they were handed over. */
  readonly notedOf: (school: string, positions: readonly number[]) => Promise<ReadonlySet<number>>;
  /** Entries journaled at or before a time, of which no note says that they were published; in order. */
  readonly unpublished: (school: string, until: string) => Promise<readonly JournalEntry[]>;
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
