import { leafHash, sameHash } from '../hash.ts';
import { rootOfRange } from '../verify-proofs.ts';
import type { Content } from './content.ts';
import { prefixRoots } from './prefix-roots.ts';

/** Which of the two files that name every commit gives the root of the checkpoint. */
export interface Standing {
  readonly commits: boolean;
  /** Looked at only when the commits don't. */
  readonly journal: boolean;
  /** Roots that the tree had on the way, by size, as the leaves give them: of use when either holds. */
  readonly roots: ReadonlyMap<number, Buffer>;
}

/**
 * A bundle from the first position to the size of its checkpoint has all leaves, and needs no proof beside
 * them.
 */
export const isWhole = ({ manifest }: Content): boolean =>
  manifest.first === 1 && manifest.last === manifest.size;

const noProof = { left: [], right: [] };

const proofOf = (content: Content) => (isWhole(content) ? noProof : content.proof);

export const standingOf = (content: Content): Standing => {
  const fromCommits = leavesOf(content.commits);
  if (givesRoot(content, fromCommits))
    return { commits: true, journal: false, roots: rootsOnTheWay(content, fromCommits) };
  const entries = content.journal.flatMap((line) => line ?? []);
  const fromJournal = leavesOf(entries);
  const journal = entries.length === content.journal.length && givesRoot(content, fromJournal);
  return { commits: false, journal, roots: rootsOnTheWay(content, journal ? fromJournal : fromCommits) };
};

const leavesOf = (lines: readonly { readonly hash: string }[]): readonly Buffer[] =>
  lines.map(({ hash }) => leafHash(Buffer.from(hash, 'base64url')));

const givesRoot = (content: Content, leaves: readonly Buffer[]): boolean => {
  const { manifest, checkpoints } = content;
  const proof = proofOf(content);
  if (proof === null || checkpoints.main === null) return false;
  const root = rootOfRange({
    first: manifest.first - 1,
    end: manifest.last,
    size: manifest.size,
    leaves,
    proof,
  });
  return root !== null && sameHash(root, checkpoints.main.root);
};

/** At the sizes of other checkpoints and of links; the main one's root was just compared. */
const rootsOnTheWay = (content: Content, leaves: readonly Buffer[]): ReadonlyMap<number, Buffer> => {
  const { first, last, size } = content.manifest;
  const checkpoints = [content.asked.since?.checkpoint ?? [], content.checkpoints.all]
    .flat()
    .map((checkpoint) => checkpoint.size);
  const linked = (content.links ?? []).flatMap(({ from, to }) => [from, to]);
  const joined = content.former.map((one) => one.size);
  const sizes = [...checkpoints, ...linked, ...joined].filter(
    (at) => at >= first && at <= last && at !== size,
  );
  const needed = leaves.slice(
    0,
    sizes.reduce((most, at) => Math.max(most, at - first + 1), 0),
  );
  return prefixRoots({ first, left: proofOf(content)?.left ?? [], leaves: needed }, sizes);
};
