import type { CommitRef, ReadCommit } from './types.ts';

/**
 * How a commit is found where the record says that one stands.
 * - `intact`: it is the one that was journaled; or it is not journaled yet, and follows the one before it
 * - `altered`: something else stands there than what was journaled
 * - `missing`: nothing stands there, or the journal itself lost the line that says what should
 * - `foreign`: it stands in the log, was never journaled and never can be: it does not follow what was
 * journaled before it
 */
export type Standing = 'intact' | 'altered' | 'missing' | 'foreign';

/** What stands where another commit should. */
export interface Standin {
  /** Its text; null where it can't be read as a commit of that number. */
  readonly text: string | null;
  /** SHA-256 of the text, base64url; null where there is none. */
  readonly hash: string | null;
}

/** A commit that is not as it was journaled. */
export interface Tampered {
  readonly standing: Exclude<Standing, 'intact'>;
  /** Null where the journal no longer says which commit it is. */
  readonly ref: CommitRef | null;
  /** In the school's journal; null for one that was never journaled. */
  readonly position: number | null;
  /** The hash that was journaled; null where the journal has none. */
  readonly hash: string | null;
  /** Null where nothing stands there. */
  readonly found: Standin | null;
}

/** A commit of a stream as it is found: who reads a record has to say what becomes of each kind. */
export type FoundCommit = IntactCommit | Tampered;

export interface IntactCommit {
  readonly standing: 'intact';
  /** Null while it is not journaled. */
  readonly position: number | null;
  readonly read: ReadCommit;
}

/** What is read where an item stands: null where it can't be read as a commit of that number. */
export const standinOf = (read: ReadCommit | null): Standin => ({
  text: read?.text ?? null,
  hash: read?.hash ?? null,
});
