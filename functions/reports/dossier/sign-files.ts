import { digestOf, digestsOf } from '../../../events/log/proof/bundle/digests.ts';
import {
  DOSSIER_FORMAT,
  type DossierManifest,
  SIGNATURE_FILE,
  signedText,
} from '../../../events/log/proof/bundle/dossier-format.ts';
import { jsonText } from '../../../events/log/proof/bundle/json-text.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import type { ReportsDeps } from '../reports-deps.ts';

/** Texts by the names of their files. */
export type Files = Readonly<Record<string, string>>;

type Facts = Omit<DossierManifest, 'format' | 'trust' | 'files'>;

/** The files with a manifest of them and the signature of that. */
export const signFiles = async (deps: ReportsDeps, facts: Facts, files: Files): Promise<Files> => {
  const { trust, dossierKeys, clock } = deps;
  const { school, incident, at, anonymised, size } = facts;
  const bytes = new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));
  const manifest: DossierManifest = {
    format: DOSSIER_FORMAT,
    trust,
    school,
    incident,
    at,
    anonymised,
    size,
    files: digestsOf(bytes),
  };
  const text = jsonText(manifest);
  const manifestHash = Buffer.from(digestOf(Buffer.from(text)).sha256, 'hex').toString('base64');
  const signature = await dossierKeys.sign(
    signedText({ trust, school, incident, manifestHash, time: instantOf(clock()) }),
  );
  return { ...files, 'manifest.json': text, [SIGNATURE_FILE]: signature };
};
