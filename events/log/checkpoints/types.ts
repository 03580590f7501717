/** A signed checkpoint of one school's journal, as the index holds it. */
export interface StoredCheckpoint {
  /** Positions that it covers: 1 to this one. */
  readonly size: number;
  /** When it was signed, UTC with milliseconds. */
  readonly time: string;
  /** The signed note (C2SP signed-note) with the checkpoint's text and the signature of the trust. */
  readonly note: string;
  /**
   * Signature lines of witnesses (C2SP tlog-cosignature), in the order of their keys' ids; put behind the
   * note, they belong to it.
   */
  readonly countersignatures: readonly string[];
}

/** The checkpoints of a school, for those who only read them. */
export interface Checkpoints {
  /** The one of the greatest size; null when nothing was signed yet. */
  readonly latest: (school: string) => Promise<StoredCheckpoint | null>;
  /** The one of just this size. */
  readonly at: (school: string, size: number) => Promise<StoredCheckpoint | null>;
  /** The smallest one that covers a position; null when that was not signed yet. */
  readonly covering: (school: string, position: number) => Promise<StoredCheckpoint | null>;
  /** At most `limit` of those that are greater than a size, smallest first. */
  readonly list: (school: string, afterSize: number, limit: number) => Promise<readonly StoredCheckpoint[]>;
}
