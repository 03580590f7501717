import { jsonText } from './json-text.ts';

/**
 * Beside what a folder rests on: the proof that the checkpoint of the school is in the trust's log of logs.
 *
 * | file | what it is |
 * |---|---|
 * | `trust/checkpoint.txt` | the trust's checkpoint of its log of logs, and behind it what witnesses cosigned |
 * | `trust/entry.txt` | the entry: a checkpoint of the school, byte for byte as its leaf is made of it |
 * | `trust/proof.json` | {@link TrustProofFile} |
 */
export const trustFiles = {
  checkpoint: 'trust/checkpoint.txt',
  entry: 'trust/entry.txt',
  proof: 'trust/proof.json',
} as const;

/** `trust/proof.json`, members in this order: hashes in base64 with padding. */
export interface TrustProofFile {
  /** Place of the entry in the log of logs, from 1. */
  readonly position: number;
  /** Tree size of the trust's checkpoint. */
  readonly size: number;
  /** RFC 9162 inclusion proof of leaf `position - 1`. */
  readonly inclusion: readonly string[];
  /** Size of the school's checkpoint that is the entry. */
  readonly entry: number;
  /** Size of the school's checkpoint that the folder rests on. */
  readonly of: number;
  /** RFC 9162 consistency proof between these two, from the smaller to the greater; empty for equal ones. */
  readonly consistency: readonly string[];
}

/** The same with the notes, before it is written. */
export interface TrustLink extends TrustProofFile {
  /** The trust's checkpoint, with the signatures of witnesses behind it. */
  readonly checkpointNote: string;
  readonly entryNote: string;
}

/** The files of a link by name; none where there is no link. */
export const trustLinkFiles = (link: TrustLink | null): Readonly<Record<string, string>> => {
  if (link === null) return {};
  const { position, size, inclusion, entry, of, consistency } = link;
  return {
    [trustFiles.checkpoint]: link.checkpointNote,
    [trustFiles.entry]: link.entryNote,
    [trustFiles.proof]: jsonText({ position, size, inclusion, entry, of, consistency }),
  };
};
