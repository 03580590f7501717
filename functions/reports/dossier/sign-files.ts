import { digestOf, digestsOf, type FileDigest } from '../../../events/log/proof/bundle/digests.ts';
import { SIGNATURE_FILE } from '../../../events/log/proof/bundle/dossier-format.ts';
import { jsonText } from '../../../events/log/proof/bundle/json-text.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import type { ReportsDeps } from '../reports-deps.ts';

/** Texts by the names of their files. */
export type Files = Readonly<Record<string, string>>;

/** What the files state, and the text that is signed of it. */
export interface ToSign {
  /** Members in the order of their format. */
  readonly manifest: (files: Readonly<Record<string, FileDigest>>) => object;
  readonly signedText: (manifestHash: string, time: string) => string;
}

/** The files with a manifest of them and the signature of that. */
export const signFiles = async (
  { dossierKeys, clock }: Pick<ReportsDeps, 'dossierKeys' | 'clock'>,
  { manifest, signedText }: ToSign,
  files: Files,
): Promise<Files> => {
  const bytes = new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));
  const text = jsonText(manifest(digestsOf(bytes)));
  const manifestHash = Buffer.from(digestOf(Buffer.from(text)).sha256, 'hex').toString('base64');
  const signature = await dossierKeys.sign(signedText(manifestHash, instantOf(clock())));
  return { ...files, 'manifest.json': text, [SIGNATURE_FILE]: signature };
};
