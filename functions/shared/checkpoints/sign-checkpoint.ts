import { ArchiveConflict } from '../../../events/log/archive/errors.ts';
import { checkpointText, originOf } from '../../../events/log/proof/checkpoint.ts';
import { sameHash } from '../../../events/log/proof/hash.ts';
import type { TamperedPosition } from '../../../events/log/replay/replay.ts';
import { log } from '../lambda/log.ts';
import { tamperedSeen, tamperingFound } from '../lambda/tampered.ts';
import { extendTo } from './extend-tree.ts';
import { putSegments } from './put-segments.ts';
import type { NewCheckpoint, SignDeps } from './sign-deps.ts';
import { TamperedRecord } from './tampered-record.ts';
import { tamperingIn } from './tampering-in.ts';
import { type VerifiedCheckpoint, verifiedCheckpoint } from './verified-checkpoint.ts';

/** Result of `signCheckpoint`. */
export interface Signed {
  /** The newest checkpoint; null while nothing was journaled. */
  readonly newest: NewCheckpoint | null;
  /** Whether this very call made it. */
  readonly isNew: boolean;
  /**
   * Positions that this call looked at whose commits the log no longer has as they were journaled. A
   * checkpoint covers them all the same: it states what was journaled, not that the log still holds it.
   */
  readonly tampered: readonly TamperedPosition[];
}

/**
 * Commits that one checkpoint adds at most: a backlog is sealed in parts, each of which stays done if the
 * function ends.
 */
const MOST_AT_ONCE = 65_536;
/** Each is another signer's progress, so that this many mean a storm; the next hour comes. */
const MOST_LOST = 20;

/**
 * Signs whatever a school's journal holds beyond its newest checkpoint. Any number of signers may do so at
 * once and die at any point: segments and tiles of a size are the same no matter who puts them; of a size the
 * archive takes one checkpoint and keeps it; one that is there and not in the index, since a signer died, is
 * verified again as if it were to be made, and brought into the index. Commits that the log no longer has as
 * they were journaled keep nobody from signing, else one removal would end all proof of the rest: they are
 * named, and raise the alarm.
 * @throws TamperedRecord and others of its kind, after an alarm, when journal, tiles or checkpoints are not
 * what was signed: nothing is signed
 */
export const signCheckpoint = async (deps: SignDeps, school: string): Promise<Signed> => {
  try {
    return await signToHead(deps, school);
  } catch (error) {
    reportTampering(school, error);
    throw error;
  }
};

const reportTampering = (school: string, error: unknown): void => {
  const found = tamperingIn(school, error);
  if (found !== null) tamperingFound(found);
};

const signToHead = async (deps: SignDeps, school: string): Promise<Signed> => {
  const tampered = new Map<number, TamperedPosition>();
  let isNew = false;
  for (let lost = 0; lost < MOST_LOST; ) {
    const latest = await deps.checkpoints.latest(school);
    const previous = latest === null ? null : await verifiedCheckpoint(deps, school, latest);
    const size = await nextSize(deps, school, previous?.size ?? 0);
    if (size === null) return { newest: latest, isNew, tampered: named(school, [...tampered.values()]) };
    const signed = await signTo(deps, school, { previous, size });
    for (const one of signed.tampered) tampered.set(one.position, one);
    if (signed.isNew) isNew = true;
    else lost += 1;
  }
  throw new Error(`lost ${MOST_LOST} checkpoints of ${school} to other signers`);
};

const named = (school: string, tampered: readonly TamperedPosition[]): readonly TamperedPosition[] => {
  tamperedSeen(school, tampered);
  return tampered;
};

/** Null when nothing is left to sign. */
const nextSize = async (deps: SignDeps, school: string, size: number): Promise<number | null> => {
  const leftBehind = await deps.checkpointAfter(school, size);
  // The journal last: it only grows, so it has whatever anybody signed until now.
  const head = await deps.journal.headPosition(school);
  const next = leftBehind ?? Math.min(head, size + MOST_AT_ONCE);
  if (next > head || head < size) throw new TamperedRecord('journal-cut-off', school, size);
  return next === size ? null : next;
};

interface Step {
  readonly previous: VerifiedCheckpoint | null;
  readonly size: number;
}

interface Made {
  /** False when another signer has put one meanwhile. */
  readonly isNew: boolean;
  readonly tampered: readonly TamperedPosition[];
}

/** Whatever is to stand under a checkpoint is stored before it is signed. */
const signTo = async (deps: SignDeps, school: string, { previous, size }: Step): Promise<Made> => {
  const { root, tiles } = await extendTo(deps, school, previous, size);
  const tampered = await putSegments(deps, school, { oldSize: previous?.size ?? 0, size });
  for (const { tile, bytes } of tiles) await deps.archive.putTile(school, tile, bytes);
  const note = await archivedNote(deps, school, { root, size, at: laterOf(deps.now(), previous?.time) });
  const { root: stated, time } = await verifiedCheckpoint(deps, school, { size, note });
  if (!sameHash(stated, root)) throw new TamperedRecord('checkpoints-forked', school, size);
  const isNew = await deps.putCheckpoint(school, { size, time, note, previous: previous?.size ?? 0 });
  if (isNew) log('signed', { school, position: size });
  return { isNew, tampered };
};

/** The note that the archive holds for this size: what stands there already is never signed again. */
const archivedNote = async (
  { archive, keys, trust }: SignDeps,
  school: string,
  { root, size, at }: { readonly root: Buffer; readonly size: number; readonly at: string },
): Promise<string> => {
  const standing = await archive.readCheckpoint(school, size);
  if (standing !== null) return standing;
  const note = await keys.sign(checkpointText({ origin: originOf(trust, school), size, root, at }));
  try {
    await archive.putCheckpoint(school, size, note);
    return note;
  } catch (error) {
    // Another signer was first, at another time: whether with the same root, is looked at next.
    const others = error instanceof ArchiveConflict ? await archive.readCheckpoint(school, size) : null;
    if (others === null) throw error;
    return others;
  }
};

/** A checkpoint states no earlier time than the one before it, also where clocks differ. */
const laterOf = (now: string, before: string | undefined): string =>
  before !== undefined && before > now ? before : now;
