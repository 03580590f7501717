import type { Archive } from '../../../../events/log/archive/types.ts';
import type { Checkpoints, StoredCheckpoint } from '../../../../events/log/checkpoints/types.ts';
import type { LogEntry, LogOfLogs } from '../../../../events/log/log-of-logs/types.ts';
import { LOG_OF_LOGS } from '../../../../events/log/proof/checkpoint.ts';
import { consistencyProof, inclusionProof } from '../../../../events/log/proof/proofs.ts';
import { tileReader } from '../../../../events/log/proof/tiles.ts';

export interface TrustLinkDeps {
  readonly checkpoints: Pick<Checkpoints, 'at' | 'list'>;
  readonly logOfLogs: Pick<LogOfLogs, 'covering' | 'upTo'>;
  readonly archive: Pick<Archive, 'readTile'>;
}

/** How a school's checkpoint stands under one of the trust's. */
export interface FoundLink {
  readonly entry: LogEntry;
  /** The school's checkpoint that is the entry. */
  readonly note: string;
  /** The trust's, with what witnesses cosigned. */
  readonly checkpoint: StoredCheckpoint;
  readonly inclusion: readonly Buffer[];
  /** Between the sizes of the entry and of what was asked for. */
  readonly consistency: readonly Buffer[];
}

/** Two days of hours: a witness that was out so long has cosigned none of them. */
const MOST_CHECKPOINTS = 48;

/**
 * The proof that a school's checkpoint of some size is in the log of logs: itself, or the next one, which
 * continues it; where neither is under a checkpoint of the trust yet, the last one before it.
 * @param size of a checkpoint that the school has
 * @returns null where the log of logs has nothing of the school
 */
export const trustLink = async (
  deps: TrustLinkDeps,
  school: string,
  size: number,
): Promise<FoundLink | null> => {
  for (const find of [deps.logOfLogs.covering, deps.logOfLogs.upTo]) {
    const entry = await find(school, size);
    const checkpoint = entry === null ? null : await coveringOf(deps, entry);
    if (entry !== null && checkpoint !== null) return linkOf(deps, entry, checkpoint, size);
  }
  return null;
};

/** Of those that cover an entry the first that most witnesses cosigned: they had seen it by then. */
const coveringOf = async (
  { checkpoints }: TrustLinkDeps,
  { position }: LogEntry,
): Promise<StoredCheckpoint | null> => {
  const [first, ...more] = await checkpoints.list(LOG_OF_LOGS, position - 1, MOST_CHECKPOINTS);
  if (first === undefined) return null;
  return more.reduce(
    (best, one) => (one.countersignatures.length > best.countersignatures.length ? one : best),
    first,
  );
};

const linkOf = async (
  { checkpoints, archive }: TrustLinkDeps,
  entry: LogEntry,
  checkpoint: StoredCheckpoint,
  size: number,
): Promise<FoundLink | null> => {
  const { school, position } = entry;
  const stored = await checkpoints.at(school, entry.size);
  if (stored === null) return null;
  const [older, newer] = [Math.min(entry.size, size), Math.max(entry.size, size)];
  const ofTrust = tileReader((tile) => archive.readTile(LOG_OF_LOGS, tile), checkpoint.size);
  const ofSchool = tileReader((tile) => archive.readTile(school, tile), newer);
  return {
    entry,
    note: stored.note,
    checkpoint,
    inclusion: await inclusionProof(ofTrust, position - 1, checkpoint.size),
    consistency: await consistencyProof(ofSchool, older, newer),
  };
};
