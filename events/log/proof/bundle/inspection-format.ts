import type { FileDigest } from './digests.ts';

/**
 * An inspection pack: the reports of a school over a part of its year, all as of one checkpoint, as a folder
 * of plain files.
 *
 * | file | what it is |
 * |---|---|
 * | `manifest.json` | {@link InspectionManifest}, written by `jsonText` |
 * | `signature.txt` | as that of a dossier, over {@link signedInspectionText}; not in `files` |
 * | `index.html` | names the reports and leads to them |
 * | `<report>.json`, `<report>.html` | a report, for machines and for people |
 * | `checkpoints/<size>.txt` | the checkpoint that all are as of |
 */
export const INSPECTION_FORMAT = 'daybook-inspection/1';

/** Members in this order. */
export interface InspectionManifest {
  readonly format: typeof INSPECTION_FORMAT;
  readonly trust: string;
  readonly school: string;
  /** Name of the half-term, term or school year. */
  readonly period: string;
  /** When the checkpoint was signed, UTC with milliseconds. */
  readonly at: string;
  /** Tree size of the checkpoint. */
  readonly size: number;
  /** From `digestsOf`. */
  readonly files: Readonly<Record<string, FileDigest>>;
}

export interface SignedInspection extends Pick<InspectionManifest, 'trust' | 'school' | 'period'> {
  /** SHA-256 of the bytes of manifest.json, base64 with padding. */
  readonly manifestHash: string;
  /** When it was signed, UTC with milliseconds. */
  readonly time: string;
}

/** The text of the note that signs an inspection pack; the key is that of dossiers. */
export const signedInspectionText = ({
  trust,
  school,
  period,
  manifestHash,
  time,
}: SignedInspection): string =>
  `daybook/${trust}/${school}/inspection\n${period}\n${manifestHash}\ntime ${time}\n`;
