import { BUNDLE_FORMAT, MANIFEST_FILE, type ReadFile } from '../bundle/format.ts';
import { readAsked, type VerifyOptions } from './asked.ts';
import { readOrNull } from './read-files.ts';
import { readManifest } from './read-manifest.ts';
import type { Report } from './report.ts';
import { verifyCommits } from './verify-bundle.ts';
import { verifyDossier } from './verify-dossier.ts';

export type { VerifyOptions } from './asked.ts';
export { BadInput, isBadInput } from './bad-input.ts';
export type { Report } from './report.ts';
export { reportText } from './report-text.ts';

/**
 * Verifies a bundle or a dossier, with nothing but its files and what the reader brings along.
 * @throws BadInput when there is nothing to verify: no bundle, one of a foreign format, an unreadable
 * manifest, key or checkpoint
 */
export const verifyBundle = async (readFile: ReadFile, options: VerifyOptions): Promise<Report> => {
  const bytes = await readOrNull(readFile, MANIFEST_FILE);
  const manifest = readManifest(bytes);
  const asked = readAsked(options, manifest);
  return manifest.format === BUNDLE_FORMAT
    ? verifyCommits(readFile, manifest, asked)
    : verifyDossier(readFile, { manifest, bytes: bytes ?? new Uint8Array() }, asked);
};
