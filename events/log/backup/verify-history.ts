import { parseCommit } from '../commit-text.ts';
import { logKey } from '../key.ts';
import type { Checkpoint } from '../proof/checkpoint.ts';
import { leafHash, sameHash } from '../proof/hash.ts';
import { type Joined, joinedIn } from '../proof/joined.ts';
import { prefixRoots } from '../proof/verify/prefix-roots.ts';
import type { Commit } from '../types.ts';
import { NotRestorable } from './errors.ts';
import type { HistoryCommit } from './history.ts';

/** A history that agrees with every signed checkpoint that it reaches. */
export interface VerifiedHistory {
  /** Commits that there are, from position 1 on. */
  readonly size: number;
  /** Their hashes, 32 bytes each, in order. */
  readonly hashes: readonly Buffer[];
  /** The greatest signed size that the history reaches; 0 for none: nobody vouches for what comes after it. */
  readonly signed: number;
  /** The greatest signed size of all: where it is more than `size`, the positions between them lack. */
  readonly known: number;
}

/** What a history is held against. */
export interface HistoryToVerify {
  readonly trust: string;
  readonly school: string;
  readonly commits: AsyncIterable<HistoryCommit>;
  /** Verified as signed for this school, in any order. */
  readonly checkpoints: readonly Checkpoint[];
  /** Sees each commit, in order. @default - nobody does */
  readonly visit?: (commit: Commit, read: HistoryCommit) => void;
}

/**
 * Reads a history whole, and holds it against its checkpoints: each commit is the school's, follows the one
 * before it in its stream, and the tree of all of them has the root that was signed at every size.
 * @throws NotRestorable naming the first place where it is not what was signed
 */
export const verifyHistory = async ({
  trust,
  school,
  commits,
  checkpoints,
  visit,
}: HistoryToVerify): Promise<VerifiedHistory> => {
  const hashes: Buffer[] = [];
  const tips = new Map<string, { readonly commit: number; readonly hash: string }>();
  const trusts = followTrusts(trust);
  for await (const read of commits) {
    const commit = commitIn(read, school);
    const key = logKey(commit);
    const before = tips.get(key) ?? { commit: 0, hash: null };
    if (read.position !== hashes.length + 1)
      throw at(school, hashes.length + 1, `is taken by ${read.position}`);
    if (commit.school !== school || !trusts.isNext(commit, read.position))
      throw at(school, read.position, 'is of another trust or school');
    if (commit.commit !== before.commit + 1 || commit.prev !== before.hash)
      throw at(school, read.position, 'does not follow the commit before it in its record');
    tips.set(key, { commit: commit.commit, hash: read.hash });
    hashes.push(Buffer.from(read.hash, 'base64url'));
    visit?.(commit, read);
  }
  const foreign = trusts.foreignFrom();
  if (foreign !== null) throw at(school, foreign, 'is of another trust or school');
  const within = checkpoints.filter(({ size }) => size > 0 && size <= hashes.length);
  const roots = rootsOf(hashes, [...within, ...trusts.joined]);
  const signed = agreed(school, roots, within);
  checkJoined(school, roots, trusts.joined);
  return { size: hashes.length, hashes, signed, known: Math.max(0, ...checkpoints.map(({ size }) => size)) };
};

/**
 * Of which trust commits are: all of one, until a commit states that all before it is of that one; at the end, of
 * the own.
 */
const followTrusts = (own: string) => {
  let run = { trust: own, from: 1 };
  const joined: Joined[] = [];
  return {
    joined,
    isNext: (commit: Commit, position: number): boolean => {
      if (position === 1) run = { trust: commit.trust, from: 1 };
      if (commit.trust === run.trust) return true;
      const stated = joinedIn(commit);
      if (stated === null || stated.from !== run.trust || stated.size !== position - 1) return false;
      joined.push(stated);
      run = { trust: commit.trust, from: position };
      return true;
    },
    foreignFrom: (): number | null => (run.trust === own ? null : run.from),
  };
};

type Roots = ReadonlyMap<number, Buffer>;

/** Roots that the tree had, at each size that somebody speaks of. */
const rootsOf = (hashes: readonly Buffer[], of: readonly { readonly size: number }[]): Roots =>
  prefixRoots(
    { first: 1, left: [], leaves: hashes.map(leafHash) },
    of.map(({ size }) => size).toSorted((a, b) => a - b),
  );

/** What a commit states of the tree before it is what that tree has. */
const checkJoined = (school: string, roots: Roots, joined: readonly Joined[]): void => {
  for (const { size, root } of joined)
    if (roots.get(size)?.toString('base64') !== root)
      throw at(school, size + 1, 'states another history before it than the one that stands there');
};

const commitIn = ({ text, position }: HistoryCommit, school: string): Commit => {
  try {
    return parseCommit(text);
  } catch {
    throw at(school, position, 'can not be read as a commit');
  }
};

/** The greatest size at which the history has the root that was signed. */
const agreed = (school: string, roots: Roots, checkpoints: readonly Checkpoint[]): number => {
  let good = 0;
  for (const { size, root } of checkpoints.toSorted((a, b) => a.size - b.size)) {
    const made = roots.get(size);
    if (made === undefined || !sameHash(made, root))
      throw new NotRestorable(
        `${school}: the history is not what was signed at ${size}; up to ${good} it is`,
      );
    good = size;
  }
  return good;
};

const at = (school: string, position: number, what: string): NotRestorable =>
  new NotRestorable(`${school}: position ${position} ${what}`);
