import type { CommitRef } from './types.ts';

/**
 * A commit relies on one that the log does not hold, which the log can't have let happen. Carries ids only.
 */
export class UnjournalableCommit extends Error {
  readonly code = 'UnjournalableCommit';
  override readonly name = 'UnjournalableCommit';
  readonly missing: CommitRef;
  constructor(missing: CommitRef) {
    super(
      `the log does not hold ${missing.stream}/${missing.id}/${missing.commit}, which a commit relies on`,
    );
    this.missing = missing;
  }
}

export const isUnjournalableCommit = (error: unknown): error is UnjournalableCommit =>
  error instanceof UnjournalableCommit;

/**
 * `altered`: another commit was journaled under this number; `chain-broken`: it does not follow what stands
 * before it.
 */
export type Alteration = 'altered' | 'chain-broken';

/** A commit that is not the one that was written. Carries ids only. */
export class AlteredCommit extends Error {
  readonly code = 'AlteredCommit';
  override readonly name = 'AlteredCommit';
  readonly reason: Alteration;
  readonly ref: CommitRef;
  constructor(reason: Alteration, { stream, id, commit }: CommitRef) {
    super(`${stream}/${id}/${commit} is not as it was written: ${reason}`);
    this.reason = reason;
    this.ref = { stream, id, commit };
  }
}

export const isAlteredCommit = (error: unknown): error is AlteredCommit => error instanceof AlteredCommit;

/** Other relays took every page that this one tried to put; the records come again. */
export class JournalContended extends Error {
  readonly code = 'JournalContended';
  override readonly name = 'JournalContended';
}

/** A page or marker that the journal can't have written. Carries the key, never the content. */
export class TamperedJournal extends Error {
  readonly code = 'TamperedJournal';
  override readonly name = 'TamperedJournal';
}
