import type { FileDigest } from './digests.ts';

/**
 * A pack: what a school holds on one person, for whoever answers that person's request, as a folder of plain
 * files.
 *
 * | file | what it is |
 * |---|---|
 * | `manifest.json` | {@link PackManifest}, written by `jsonText` |
 * | `signature.txt` | as that of a dossier, over {@link signedPackText}; not in `files` |
 * | `pack.json`, `index.html` | what is held, for machines and for people |
 * | `cited.jsonl`, `checkpoints/<size>.txt` | as those of a dossier: the commits that it was taken from |
 *
 * The twin that the person gets has neither `cited.jsonl` nor a checkpoint: commits name others.
 */
export const PACK_FORMAT = 'daybook-pack/1';

/** Members in this order. */
export interface PackManifest {
  readonly format: typeof PACK_FORMAT;
  readonly trust: string;
  readonly school: string;
  readonly person: string;
  /** The record of the request that it answers. */
  readonly request: string;
  /** Up to when it was recorded, UTC with milliseconds. */
  readonly at: string;
  /** Whether it is the twin that the person gets. */
  readonly forSubject: boolean;
  /** Tree size of the checkpoint that it rests on. */
  readonly size: number;
  /** From `digestsOf`. */
  readonly files: Readonly<Record<string, FileDigest>>;
}

export const PACK_FILE = 'pack.json';

export interface SignedPack extends Pick<PackManifest, 'trust' | 'school' | 'person' | 'request'> {
  /** SHA-256 of the bytes of manifest.json, base64 with padding. */
  readonly manifestHash: string;
  /** When it was signed, UTC with milliseconds. */
  readonly time: string;
}

/** The text of the note that signs a pack; the key is that of dossiers. */
export const signedPackText = ({ trust, school, person, request, manifestHash, time }: SignedPack): string =>
  `daybook/${trust}/${school}/pack\n${person}\n${request}\n${manifestHash}\ntime ${time}\n`;
