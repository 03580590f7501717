import type { Tile } from '../proof/tiles.ts';

/** A commit's text with its place in its school's journal. */
export interface JournaledText {
  readonly position: number;
  /** When it was journaled, UTC with milliseconds. */
  readonly at: string;
  /** Just the bytes that were hashed, as a string. */
  readonly text: string;
}

/** A text as it was read from the archive. */
export interface ArchivedText extends JournaledText {
  /** SHA-256 of the text, base64url without padding. */
  readonly hash: string;
}

/**
 * What is kept for good beside the log, each object put once and never replaced. To put again what stands
 * there is fine. Putting throws ArchiveConflict where something else stands; reading throws DamagedObject for
 * what can't have been put.
 */
export interface Archive {
  /** @param texts 256 of consecutive positions, the first of them 256k + 1. @throws RangeError for others */
  readonly putSegment: (school: string, texts: readonly JournaledText[]) => Promise<void>;
  /**
   * The 256 texts from a position on (256k + 1); null when they were not archived yet. Their hashes are
   * worked out from the texts.
   */
  readonly readSegment: (school: string, first: number) => Promise<readonly ArchivedText[] | null>;
  /** First positions of the segments up to a size that were never archived, rising. */
  readonly lackingSegments: (school: string, size: number) => Promise<readonly number[]>;
  /** @param hashes of the tile, one after the other */
  readonly putTile: (school: string, tile: Tile, hashes: Uint8Array) => Promise<void>;
  /** @throws MissingObject */
  readonly readTile: (school: string, tile: Tile) => Promise<Uint8Array>;
  /** @param note the whole signed note */
  readonly putCheckpoint: (school: string, size: number, note: string) => Promise<void>;
  /** Null when there is no checkpoint of that size. */
  readonly readCheckpoint: (school: string, size: number) => Promise<string | null>;
}
