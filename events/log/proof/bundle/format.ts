import type { FileDigest } from './digests.ts';

/**
 * A bundle: the commits of one school from one position of its journal to another, with all that it takes to
 * check them without AWS and without a network. A folder of plain files:
 *
 * | file | what it is |
 * |---|---|
 * | `manifest.json` | {@link Manifest}, written by `jsonText` |
 * | `commits.jsonl` | a commit's text a line, just the bytes that were hashed, in journal order |
 * | `journal.jsonl` | a {@link JournalLine} for each of them |
 * | `checkpoints/<size>.txt` | signed notes: that of the manifest's size, and earlier ones |
 * | `proof.json` | {@link ProofFile}: that these are all leaves from the first to the last |
 * | `consistency.json` | {@link ConsistencyLink}s: that each checkpoint continues the one before |
 * | `dictionaries/1.txt` | the deflate dictionary of the log's storage format 1 |
 * | `trust/…` | `trustFiles`: that the checkpoint is in the trust's log of logs, where it was by then |
 * | `former.jsonl` | of a part that lies in what another trust recorded: the commits that state so, cited as in a
 * dossier |
 * | `README.txt` | what this folder is |
 */
export const BUNDLE_FORMAT = 'daybook-bundle/1';

export const MANIFEST_FILE = 'manifest.json';
export const bundleFiles = {
  commits: 'commits.jsonl',
  journal: 'journal.jsonl',
  proof: 'proof.json',
  consistency: 'consistency.json',
  dictionary: 'dictionaries/1.txt',
  readme: 'README.txt',
} as const;

/** Beside a part of a journal that does not reach the commit by which its school joined from another trust. */
export const FORMER_FILE = 'former.jsonl';

/** Name of the file that holds the checkpoint of a tree size. */
export const checkpointFile = (size: number): string => `checkpoints/${size}.txt`;

/** Members in this order. */
export interface Manifest {
  readonly format: typeof BUNDLE_FORMAT;
  readonly trust: string;
  readonly school: string;
  /** Origin of the checkpoints: `daybook/<trust>/<school>`. */
  readonly origin: string;
  /** Positions of the first and the last commit; a bundle holds at least one. */
  readonly first: number;
  readonly last: number;
  /** Tree size of the checkpoint that the proof leads to, not below `last`. */
  readonly size: number;
  /** When the bundle was made, UTC with milliseconds. Nothing rests on it, and nothing vouches for it. */
  readonly made: string;
  /** All other files, from `digestsOf`. */
  readonly files: Readonly<Record<string, FileDigest>>;
}

/** One line of `journal.jsonl`, as `JSON.stringify` writes it, members in this order. */
export interface JournalLine {
  readonly position: number;
  /** When the commit was journaled, UTC with milliseconds; not under the signature. */
  readonly at: string;
  readonly stream: string;
  readonly id: string;
  readonly commit: number;
  /** SHA-256 of the commit's text, base64url without padding. */
  readonly hash: string;
}

/** `proof.json`: hashes in base64 with padding, positions counted from 1. */
export interface ProofFile {
  readonly first: number;
  readonly last: number;
  readonly size: number;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** An RFC 9162 consistency proof between two tree sizes, hashes in base64 with padding. */
export interface ConsistencyLink {
  readonly from: number;
  readonly to: number;
  readonly proof: readonly string[];
}

/** Reads a file of a bundle by its name within the folder; null when there is none. */
export type ReadFile = (name: string) => Promise<Uint8Array | null>;
