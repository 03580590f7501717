import { bundleFiles, FORMER_FILE, type JournalLine, type Manifest } from '../bundle/format.ts';
import type { Asked } from './asked.ts';
import { type Stated, statedIn, statedInCited } from './check-former.ts';
import { type Checkpoints, readCheckpoints } from './read-checkpoints.ts';
import { type CommitLine, readCommits } from './read-commits.ts';
import type { Files } from './read-files.ts';
import { readJournal } from './read-journal.ts';
import { type ReadLink, type ReadProof, readLinks, readProof } from './read-proofs.ts';
import { type Fault, fault } from './report.ts';

/** All that a bundle says, read but not believed. */
export interface Content {
  readonly manifest: Manifest;
  readonly files: Files;
  readonly commits: readonly CommitLine[];
  /** What commits of the journal state of a trust that recorded those before them. */
  readonly former: readonly Stated[];
  readonly journal: readonly (JournalLine | null)[];
  readonly proof: ReadProof | null;
  readonly links: readonly ReadLink[] | null;
  readonly checkpoints: Checkpoints;
  /** What the verifier was asked with. */
  readonly asked: Asked;
  /** Files that break off. */
  readonly brokenOff: readonly Fault[];
}

const nothing = new Uint8Array();

export const readContent = (manifest: Manifest, files: Files, asked: Asked): Content => {
  const journal = readJournal(files.get(bundleFiles.journal) ?? nothing);
  const commits = readCommits(files.get(bundleFiles.commits) ?? nothing);
  const named = new Set(journal.lines.map((line) => line?.hash));
  // What is left of a line that broke off is no commit that could have been altered.
  const whole = commits.lines.filter(
    ({ hash }, index) => commits.isEnded || index < commits.lines.length - 1 || named.has(hash),
  );
  return {
    manifest,
    files,
    commits: whole,
    former: [...statedIn(whole, manifest.first), ...statedInCited(files.get(FORMER_FILE))],
    journal: journal.lines,
    proof: readProof(files),
    links: readLinks(files),
    checkpoints: readCheckpoints(
      files,
      { trust: manifest.trust, school: manifest.school, keys: asked.keys },
      manifest.size,
    ),
    asked,
    brokenOff: [
      ...(commits.isEnded ? [] : [brokenOff(bundleFiles.commits, manifest.first + whole.length)]),
      ...(journal.isEnded ? [] : [brokenOff(bundleFiles.journal, manifest.first + journal.lines.length - 1)]),
    ],
  };
};

const brokenOff = (file: string, position: number): Fault =>
  fault('cut-off', file, `${file} breaks off: its last line has no end`, { position });
