import type { FileDigest } from './digests.ts';

/**
 * A dossier: what was known and in force on the day of an incident, as a folder of plain files.
 *
 * | file | what it is |
 * |---|---|
 * | `manifest.json` | {@link DossierManifest}, written by `jsonText` |
 * | `signature.txt` | a signed note whose text is {@link signedText}, by a key named {@link dossierKeyName};
 * not in `files` |
 * | `dossier.json`, `index.html` | the answers, for machines and for people |
 * | `cited.jsonl` | {@link CitedLine}s, rising by position: each commit the answers rest on, with its proof
 * of inclusion |
 * | `checkpoints/<size>.txt` | the checkpoint the proofs lead to, a signed note by a key of the trust's
 * checkpoints |
 * | `trust/…` | as those of a bundle: that the checkpoint is in the trust's log of logs |
 *
 * All but the first two are named in `files`. The anonymised twin has neither `cited.jsonl` nor a checkpoint:
 * commits would name people, and a proof can't be given of what is blacked out; what stands for it is the
 * signature over its manifest alone.
 */
export const DOSSIER_FORMAT = 'daybook-dossier/1';

/** Members in this order. */
export interface DossierManifest {
  readonly format: typeof DOSSIER_FORMAT;
  readonly trust: string;
  readonly school: string;
  readonly incident: string;
  /**
   * The instant that the answers are for, UTC with milliseconds; in the anonymised twin the first of its
   * month.
   */
  readonly at: string;
  readonly anonymised: boolean;
  /**
   * Tree size of the checkpoint that the dossier rests on; in the anonymised twin of the newest one, which
   * tells no more than when it was made.
   */
  readonly size: number;
  /** From `digestsOf`. */
  readonly files: Readonly<Record<string, FileDigest>>;
}

/** One line of `cited.jsonl`, as `JSON.stringify` writes it, members in this order. */
export interface CitedLine {
  readonly position: number;
  /**
   * RFC 9162 inclusion proof of leaf `position - 1` in the tree of the manifest's size: hashes in base64 with
   * padding.
   */
  readonly proof: readonly string[];
  /** The commit's text; its SHA-256 is what the leaf is made of. */
  readonly text: string;
}

export const CITED_FILE = 'cited.jsonl';
export const SIGNATURE_FILE = 'signature.txt';

/** Name of the key that signs dossiers, in its vkey and on the signature line. */
export const dossierKeyName = (trust: string): string => `daybook/${trust}/dossiers`;

export interface SignedDossier extends Pick<DossierManifest, 'trust' | 'school' | 'incident'> {
  /** SHA-256 of the bytes of manifest.json, base64 with padding. */
  readonly manifestHash: string;
  /** When it was signed, UTC with milliseconds. */
  readonly time: string;
}

/** The text of the note that signs a dossier. */
export const signedText = ({ trust, school, incident, manifestHash, time }: SignedDossier): string =>
  `daybook/${trust}/${school}/dossier\n${incident}\n${manifestHash}\ntime ${time}\n`;
