import { CITED_FILE, type CitedLine } from '../bundle/dossier-format.ts';
import { leafHash } from '../hash.ts';
import { type FormerTrust, trustAt } from '../joined.ts';
import { verifyInclusion } from '../verify-proofs.ts';
import { linesOf } from './lines.ts';
import type { ReadCheckpoint } from './read-checkpoints.ts';
import { citedLine } from './read-cited.ts';
import { commitLine } from './read-commits.ts';
import { type Fault, type Finding, fault, finding, refText } from './report.ts';
import { hashesIn } from './shapes.ts';

/** Whose commits they must be, and the checkpoint that their proofs lead to. */
export interface Citing {
  readonly trust: string;
  readonly school: string;
  readonly checkpoint: ReadCheckpoint | null;
  /** Trusts that recorded the beginning of the journal, as it states. */
  readonly former: readonly FormerTrust[];
  /** @default - the cited commits of a document */
  readonly file?: string;
}

/** That each cited commit stands in the journal at its position. */
export const checkCited = (file: Uint8Array | null, citing: Citing): Finding => {
  const { lines, isEnded } = linesOf(file ?? new Uint8Array());
  const read = lines.map(citedLine);
  const faults = [...read.flatMap((line, index) => lineFaults(line, index, citing)), ...orderFaults(read)];
  const { file: name = CITED_FILE } = citing;
  if (!isEnded) faults.push(fault('cut-off', name, `${name} breaks off: its last line has no end`));
  return finding('commits', faults, {
    holds: `all ${lines.length} cited commits stand in the journal at their positions, as they were signed`,
    fails: 'not every cited commit is shown to stand in the journal at its position',
  });
};

const lineFaults = (
  line: CitedLine | null,
  index: number,
  { trust, school, checkpoint, former, file = CITED_FILE }: Citing,
): readonly Fault[] => {
  if (line === null) return [fault('malformed', file, `line ${index + 1} cites no commit`)];
  const { position } = line;
  const { commit, hash } = commitLine(Buffer.from(line.text));
  const proof = hashesIn(line.proof);
  if (commit === null)
    return [
      fault('malformed', file, `line ${index + 1} does not hold the canonical text of a commit`, {
        position,
      }),
    ];
  if (commit.trust !== trustAt(former, trust)(position) || commit.school !== school)
    return [
      fault('inserted', file, `${refText(commit)} is of another trust or school`, { position, commit }),
    ];
  const isThere =
    checkpoint !== null &&
    proof !== null &&
    verifyInclusion({
      ...checkpoint,
      index: position - 1,
      leaf: leafHash(Buffer.from(hash, 'base64url')),
      proof,
    });
  return isThere
    ? []
    : [
        fault('altered', file, `${refText(commit)} is not shown to stand at position ${position}`, {
          position,
          commit,
        }),
      ];
};

const orderFaults = (lines: readonly (CitedLine | null)[]): readonly Fault[] =>
  lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (!line || !before || before.position < line.position) return [];
    return fault(
      'reordered',
      CITED_FILE,
      `line ${index + 1} cites position ${line.position} after ${before.position}`,
      {
        position: line.position,
      },
    );
  });
