import type { FileDigest } from './digests.ts';

/**
 * A certificate of erasure: that two people disposed of a record, and that its key was destroyed, as a folder
 * of plain files. It holds ids and days alone.
 *
 * | file | what it is |
 * |---|---|
 * | `manifest.json` | {@link CertificateManifest}, written by `jsonText` |
 * | `signature.txt` | as that of a dossier, over {@link signedCertificateText}; not in `files` |
 * | `certificate.json`, `index.html` | what is certified, for machines and for people |
 * | `cited.jsonl`, `checkpoints/<size>.txt` | as those of a dossier: the commits of the disposal |
 */
export const CERTIFICATE_FORMAT = 'daybook-certificate/1';

/** Members in this order. */
export interface CertificateManifest {
  readonly format: typeof CERTIFICATE_FORMAT;
  readonly trust: string;
  readonly school: string;
  /** The disposal, `<stream>.<record>`. */
  readonly disposal: string;
  /** When it was made, UTC with milliseconds. */
  readonly at: string;
  /** Tree size of the checkpoint that it rests on. */
  readonly size: number;
  /** From `digestsOf`. */
  readonly files: Readonly<Record<string, FileDigest>>;
}

export const CERTIFICATE_FILE = 'certificate.json';

export interface SignedCertificate extends Pick<CertificateManifest, 'trust' | 'school' | 'disposal'> {
  /** SHA-256 of the bytes of manifest.json, base64 with padding. */
  readonly manifestHash: string;
  /** When it was signed, UTC with milliseconds. */
  readonly time: string;
}

/** The text of the note that signs a certificate; the key is that of dossiers. */
export const signedCertificateText = (signed: SignedCertificate): string => {
  const { trust, school, disposal, manifestHash, time } = signed;
  return `daybook/${trust}/${school}/erasure\n${disposal}\n${manifestHash}\ntime ${time}\n`;
};
