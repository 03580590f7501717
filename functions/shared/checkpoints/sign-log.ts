import { ArchiveConflict } from '../../../events/log/archive/errors.ts';
import { checkpointText, originOf } from '../../../events/log/proof/checkpoint.ts';
import { sameHash } from '../../../events/log/proof/hash.ts';
import type { TamperedPosition } from '../../../events/log/replay/replay.ts';
import { log } from '../lambda/log.ts';
import { tamperedSeen, tamperingFound } from '../lambda/tampered.ts';
import { extendTo } from './extend-tree.ts';
import type { Growth, LogToSign, NewCheckpoint, SignLogDeps } from './sign-deps.ts';
import { TamperedRecord } from './tampered-record.ts';
import { tamperingIn } from './tampering-in.ts';
import { type VerifiedCheckpoint, verifiedCheckpoint } from './verified-checkpoint.ts';

/** Result of `signLog`. */
export interface Signed {
  /** The newest checkpoint; null while the log has nothing. */
  readonly newest: NewCheckpoint | null;
  /** Whether this very call made it. */
  readonly isNew: boolean;
  /** Whether the log held more when it was time to end. */
  readonly isBehind: boolean;
  /**
   * Positions that this call looked at which are no longer as they were journaled. A checkpoint covers them
   * all the same: it states what was journaled, not that the log still holds it.
   */
  readonly tampered: readonly TamperedPosition[];
}

/**
 * Leaves that one checkpoint adds at most: a backlog is sealed in parts, each of which stays done if the
 * function ends.
 */
const MOST_AT_ONCE = 16_384;
/** Each is another signer's progress, so that this many mean a storm; the next hour comes. */
const MOST_LOST = 20;

/**
 * Signs whatever a log holds beyond its newest checkpoint. Any number of signers may do so at once and die at
 * any point: what is archived of a size is the same no matter who puts it; of a size the archive takes one
 * checkpoint and keeps it; one that is there and not in the index, since a signer died, is verified again as
 * if it were to be made, and brought into the index.
 * @param isLate whether to end, between two checkpoints, though the log holds more
 * @throws TamperedRecord and others of its kind, after an alarm, when leaves, tiles or checkpoints are not
 * what was signed: nothing is signed
 */
export const signLog = (
  deps: SignLogDeps,
  toSign: LogToSign,
  isLate: () => boolean = never,
): Promise<Signed> => alarming(toSign.name, () => signToHead(deps, toSign, isLate));

const never = (): boolean => false;

/** Raises the alarm where what is done with a log finds that it is not what was signed. */
export const alarming = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const found = tamperingIn(name, error);
    if (found !== null) tamperingFound(found);
    throw error;
  }
};

const signToHead = async (deps: SignLogDeps, toSign: LogToSign, isLate: () => boolean): Promise<Signed> => {
  const { name } = toSign;
  const tampered = new Map<number, TamperedPosition>();
  let isNew = false;
  for (let lost = 0; lost < MOST_LOST; ) {
    const latest = await deps.checkpoints.latest(name);
    const previous = latest === null ? null : await verifiedCheckpoint(deps, name, latest);
    const size = await nextSize(deps, toSign, previous?.size ?? 0);
    const isBehind = size !== null && isNew && isLate();
    if (size === null || isBehind)
      return { newest: latest, isNew, isBehind, tampered: named(name, [...tampered.values()]) };
    const signed = await signTo(deps, toSign, { previous, size });
    for (const one of signed.tampered) tampered.set(one.position, one);
    isNew ||= signed.isNew;
    lost += signed.isNew ? 0 : 1;
  }
  throw new Error(`lost ${MOST_LOST} checkpoints of ${name} to other signers`);
};

const named = (name: string, tampered: readonly TamperedPosition[]): readonly TamperedPosition[] => {
  tamperedSeen(name, tampered);
  return tampered;
};

/** Null when nothing is left to sign. */
const nextSize = async (
  deps: SignLogDeps,
  { name, head: headOf }: LogToSign,
  size: number,
): Promise<number | null> => {
  const leftBehind = await deps.checkpointAfter(name, size);
  // The head last: it only grows, so it has whatever anybody signed until now.
  const head = await headOf();
  const next = leftBehind ?? Math.min(head, size + MOST_AT_ONCE);
  if (next > head || head < size) throw new TamperedRecord('journal-cut-off', name, size);
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
const signTo = async (deps: SignLogDeps, toSign: LogToSign, { previous, size }: Step): Promise<Made> => {
  const { name } = toSign;
  const growth: Growth = { oldSize: previous?.size ?? 0, size };
  const { root, tiles } = await extendTo(deps, toSign, previous, size);
  const tampered = await toSign.keep(growth);
  for (const { tile, bytes } of tiles) await deps.archive.putTile(name, tile, bytes);
  const note = await archivedNote(deps, name, { root, size, at: laterOf(deps.now(), previous?.time) });
  const { root: stated, time } = await verifiedCheckpoint(deps, name, { size, note });
  if (!sameHash(stated, root)) throw new TamperedRecord('checkpoints-forked', name, size);
  const isNew = await deps.putCheckpoint(name, { size, time, note, previous: growth.oldSize });
  if (isNew) log('signed', { school: name, position: size });
  return { isNew, tampered };
};

/** The note that the archive holds for this size: what stands there already is never signed again. */
const archivedNote = async (
  { archive, keys, trust }: SignLogDeps,
  name: string,
  { root, size, at }: { readonly root: Buffer; readonly size: number; readonly at: string },
): Promise<string> => {
  const standing = await archive.readCheckpoint(name, size);
  if (standing !== null) return standing;
  const note = await keys.sign(checkpointText({ origin: originOf(trust, name), size, root, at }));
  try {
    await archive.putCheckpoint(name, size, note);
    return note;
  } catch (error) {
    // Another signer was first, at another time: whether with the same root, is looked at next.
    const others = error instanceof ArchiveConflict ? await archive.readCheckpoint(name, size) : null;
    if (others === null) throw error;
    return others;
  }
};

/** A checkpoint states no earlier time than the one before it, also where clocks differ. */
const laterOf = (now: string, before: string | undefined): string =>
  before !== undefined && before > now ? before : now;
