import { bundleFiles, checkpointFile } from '../bundle/format.ts';
import { verifyConsistency } from '../verify-proofs.ts';
import { anchorOf } from './anchor.ts';
import type { Content } from './content.ts';
import type { ReadCheckpoint } from './read-checkpoints.ts';
import type { ReadLink } from './read-proofs.ts';
import { type Fault, fault } from './report.ts';
import type { Standing } from './standing.ts';

type End = Pick<ReadCheckpoint, 'size' | 'root' | 'isSigned'>;

/** @param position size of the older end */
export const linkFault = (
  kind: 'proof-altered' | 'forked' | 'not-shown',
  says: string,
  position: number | null = null,
): Fault => fault(kind, bundleFiles.consistency, says, { position });

/**
 * Every proof has to be right, also where the commits tell the same; only one from a size that nothing here
 * tells of is left alone.
 */
export const wrongLinks = (content: Content, standing: Standing): readonly Fault[] => {
  const ends = new Map<number, End>(
    content.checkpoints.all.map((checkpoint) => [checkpoint.size, checkpoint]),
  );
  const names = new Set(content.files.names);
  return (content.links ?? []).flatMap((link) => {
    const { from, to } = link;
    if (!names.has(checkpointFile(to))) {
      return [
        linkFault(
          'proof-altered',
          `there is a proof to size ${to}, of which the bundle has no checkpoint`,
          to,
        ),
      ];
    }
    const older = ends.get(from) ?? fromCommits(from, standing);
    const newer = ends.get(to);
    if (older?.isSigned !== true || newer?.isSigned !== true || isRight(link, older, newer)) return [];
    return wrongLink([older, newer], content, standing);
  });
};

/** Where the bundle has no checkpoint, the commits tell the root when they are those that were signed. */
const fromCommits = (size: number, standing: Standing): End | null => {
  const root = standing.commits || standing.journal ? standing.roots.get(size) : undefined;
  return root === undefined ? null : { size, root, isSigned: true };
};

const isRight = ({ proof }: ReadLink, older: End, newer: End): boolean =>
  verifyConsistency({
    oldSize: older.size,
    newSize: newer.size,
    oldRoot: older.root,
    newRoot: newer.root,
    proof,
  });

/** Either the proof is wrong or the checkpoints are; one that the commits contradict is named elsewhere. */
const wrongLink = (
  [older, newer]: readonly [End, End],
  content: Content,
  standing: Standing,
): readonly Fault[] => {
  const anchors = [older, newer].map((end) => anchorOf(end, content, standing));
  if (anchors.includes('of another history')) return [];
  const isOnlyProof =
    anchors.every((anchor) => anchor === 'of the same history') ||
    !content.files.isAsNamed(bundleFiles.consistency);
  if (isOnlyProof)
    return [
      linkFault(
        'proof-altered',
        `the proof from size ${older.size} to size ${newer.size} is wrong`,
        older.size,
      ),
    ];
  return [
    linkFault(
      'forked',
      `the signed checkpoint of size ${newer.size} does not continue the signed checkpoint of size ${older.size}`,
      older.size,
    ),
  ];
};
