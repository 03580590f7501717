import { dictionary1 } from '../../dictionary-1.ts';
import { originOf } from '../checkpoint.ts';
import type { RangeProof } from '../proofs.ts';
import { commitLine } from '../verify/read-commits.ts';
import { digestsOf } from './digests.ts';
import type { CitedLine } from './dossier-format.ts';
import {
  BUNDLE_FORMAT,
  bundleFiles,
  checkpointFile,
  FORMER_FILE,
  type JournalLine,
  MANIFEST_FILE,
  type Manifest,
} from './format.ts';
import { jsonText } from './json-text.ts';
import { readmeText } from './readme.ts';
import { type TrustLink, trustLinkFiles } from './trust-link.ts';

/** Proof that a checkpoint of one size continues that of another. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly proof: readonly Uint8Array[];
}

/**
 * The line of `commits.jsonl` for a commit in whose place something stands that can't be read: it keeps the
 * place, and is no commit.
 */
export const UNREADABLE_LINE = '';

/** One position of the journal. */
export interface BundledCommit {
  /** When it was journaled. */
  readonly at: string;
  /** As the journal has it, whatever the text is; null: the journal lost it. @default - what the text says */
  readonly journaled?: Pick<JournalLine, 'stream' | 'id' | 'commit' | 'hash'> | null;
  /** Null: there is none. */
  readonly text: string | null;
}

/** All that goes into a bundle. */
export interface BundleParts {
  readonly trust: string;
  readonly school: string;
  /** When the bundle is made, UTC with milliseconds. */
  readonly made: string;
  /** Position of the first commit. */
  readonly first: number;
  /** In journal order without a gap. At least one. */
  readonly commits: readonly BundledCommit[];
  /** Tree size of the checkpoint that the proof leads to. */
  readonly size: number;
  /** Notes of that checkpoint and of any others, by their sizes. */
  readonly checkpoints: ReadonlyMap<number, string>;
  /** Of the commits' leaves in the tree of that size. */
  readonly proof: RangeProof;
  /**
   * At least one between each checkpoint outside of the commits' range and its neighbour, and one from a
   * reader's own checkpoint.
   */
  readonly links: readonly Link[];
  /** That the checkpoint is in the trust's log of logs. @default - nothing shows that */
  readonly trustLink?: TrustLink | null;
  /** Commits which state that the end of the range was recorded with another trust. @default - none */
  readonly former?: readonly CitedLine[];
}

/**
 * The files of a bundle by name. Nothing is verified here: the exporter runs the verifier on the outcome.
 * @throws RangeError when there is no commit, a text that the journal does not name is not the canonical one
 * of a commit, or the checkpoint lacks
 */
export const composeBundle = (parts: BundleParts): ReadonlyMap<string, Uint8Array> => {
  const { trust, school, made, first, size, commits, checkpoints } = parts;
  if (commits.length === 0) throw new RangeError('a bundle holds at least one commit, got none');
  if (!checkpoints.has(size))
    throw new RangeError(`a bundle holds the checkpoint that its proof leads to, got none of size ${size}`);
  const range = { trust, school, first, last: first + commits.length - 1, size };
  const files = new Map([
    [
      bundleFiles.commits,
      Buffer.concat(commits.flatMap(({ text }) => (text === null ? [] : [Buffer.from(`${lineOf(text)}\n`)]))),
    ],
    [
      bundleFiles.journal,
      Buffer.from(
        commits
          .map((_, index) => journalLine(parts, index))
          .map(jsonLine)
          .join(''),
      ),
    ],
    [bundleFiles.proof, Buffer.from(jsonText(proofOf(parts, range.last)))],
    [
      bundleFiles.consistency,
      Buffer.from(
        jsonText(parts.links.map(({ from, to, proof }) => ({ from, to, proof: proof.map(base64) }))),
      ),
    ],
    [bundleFiles.dictionary, Buffer.from(dictionary1)],
    [bundleFiles.readme, Buffer.from(readmeText(range))],
    ...[...checkpoints].map(([at, note]): [string, Buffer] => [checkpointFile(at), Buffer.from(note)]),
    ...Object.entries(trustLinkFiles(parts.trustLink ?? null)).map(([name, text]): [string, Buffer] => [
      name,
      Buffer.from(text),
    ]),
  ]);
  const { former = [] } = parts;
  if (former.length > 0)
    files.set(FORMER_FILE, Buffer.from(former.map((line) => `${JSON.stringify(line)}\n`).join('')));
  const { last } = range;
  const manifest: Manifest = {
    format: BUNDLE_FORMAT,
    trust,
    school,
    origin: originOf(trust, school),
    first,
    last,
    size,
    made,
    files: digestsOf(files),
  };
  return files.set(MANIFEST_FILE, Buffer.from(jsonText(manifest)));
};

/** What was altered may be anything; a text of two lines would be two commits. */
const lineOf = (text: string): string => (text.includes('\n') ? UNREADABLE_LINE : text);

const jsonLine = (line: JournalLine | null): string => (line === null ? '' : `${JSON.stringify(line)}\n`);

/** Null for a position that the journal lost, and of which no text tells. */
const journalLine = ({ first, commits }: BundleParts, index: number): JournalLine | null => {
  const { at = '', journaled, text = null } = commits[index] ?? {};
  const position = first + index;
  if (journaled !== undefined && journaled !== null) return { position, at, ...inOrder(journaled) };
  if (text === null) return null;
  const { commit: read, hash } = commitLine(Buffer.from(text));
  if (read === null)
    throw new RangeError(`the text at position ${position} is not the canonical text of a commit`);
  return { position, at, stream: read.stream, id: read.id, commit: read.commit, hash };
};

/** Members stand in the order of the format. */
const inOrder = ({ stream, id, commit, hash }: NonNullable<BundledCommit['journaled']>) => ({
  ...{ stream, id, commit, hash },
});

const proofOf = ({ first, size, proof }: BundleParts, last: number) => ({
  first,
  last,
  size,
  left: proof.left.map(base64),
  right: proof.right.map(base64),
});

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
