import type { Archive } from '../../../events/log/archive/types.ts';
import type { NextCheckpoint } from '../../../events/log/checkpoints/put.ts';
import type { Checkpoints, StoredCheckpoint } from '../../../events/log/checkpoints/types.ts';
import type { Replay } from '../../../events/log/replay/replay.ts';
import type { JournalReader } from '../lambda/compose-replay.ts';
import type { TrustKeys } from './trust-keys.ts';

/** A checkpoint before any witness countersigned it. */
export type NewCheckpoint = Omit<StoredCheckpoint, 'countersignatures'>;

/** All that signing a school's journal needs. */
export interface SignDeps {
  readonly trust: string;
  /** UTC with milliseconds. */
  readonly now: () => string;
  readonly journal: JournalReader;
  /** From the log's own items: a segment must not vouch for itself. */
  readonly replay: Pick<Replay, 'after'>;
  readonly archive: Omit<Archive, 'readSegment'>;
  /** Size of the smallest checkpoint in the archive that is greater than one; null when there is none. */
  readonly checkpointAfter: (school: string, size: number) => Promise<number | null>;
  readonly checkpoints: Checkpoints;
  /** False when another signer has put one since `previous` was the newest. */
  readonly putCheckpoint: (school: string, checkpoint: NextCheckpoint) => Promise<boolean>;
  readonly keys: TrustKeys;
}
