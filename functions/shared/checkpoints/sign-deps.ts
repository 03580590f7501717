import type { Archive } from '../../../events/log/archive/types.ts';
import type { NextCheckpoint } from '../../../events/log/checkpoints/put.ts';
import type { Checkpoints, StoredCheckpoint } from '../../../events/log/checkpoints/types.ts';
import type { Replay, TamperedPosition } from '../../../events/log/replay/replay.ts';
import type { JournalReader } from '../lambda/compose-replay.ts';
import type { TrustKeys } from './trust-keys.ts';

/** A checkpoint before any witness countersigned it. */
export type NewCheckpoint = Omit<StoredCheckpoint, 'countersignatures'>;

/** From the size that was signed before to the one that is to be. */
export interface Growth {
  readonly oldSize: number;
  readonly size: number;
}

/** A log that is signed: a school's journal, or the log of logs. */
export interface LogToSign {
  /** What it stands under in keys and in its origin. */
  readonly name: string;
  /** How many leaves it has by now. */
  readonly head: () => Promise<number>;
  /**
   * Leaves from the first on that no full tile of the old size has. @throws TamperedRecord when it does not
   * hold all of them
   */
  readonly leaves: (growth: Growth) => Promise<readonly Buffer[]>;
  /** Archives what the leaves are of, before a checkpoint is signed. @returns what is not as it was journaled */
  readonly keep: (growth: Growth) => Promise<readonly TamperedPosition[]>;
}

/** All that signing any log needs. */
export interface SignLogDeps {
  readonly trust: string;
  /** UTC with milliseconds. */
  readonly now: () => string;
  readonly archive: Omit<Archive, 'readSegment'>;
  /** Size of the smallest checkpoint in the archive that is greater than one; null when there is none. */
  readonly checkpointAfter: (log: string, size: number) => Promise<number | null>;
  readonly checkpoints: Checkpoints;
  /** False when another signer has put one since `previous` was the newest. */
  readonly putCheckpoint: (log: string, checkpoint: NextCheckpoint) => Promise<boolean>;
  readonly keys: TrustKeys;
}

/** All that signing a school's journal needs. */
export interface SignDeps extends SignLogDeps {
  readonly journal: JournalReader;
  /** From the log's own items: a segment must not vouch for itself. */
  readonly replay: Pick<Replay, 'after'>;
}
