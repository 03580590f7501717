import { CERTIFICATE_FORMAT, type CertificateManifest } from '../bundle/certificate-format.ts';
import type { FileDigest } from '../bundle/digests.ts';
import { DOSSIER_FORMAT, type DossierManifest } from '../bundle/dossier-format.ts';
import { BUNDLE_FORMAT, MANIFEST_FILE, type Manifest } from '../bundle/format.ts';
import { INSPECTION_FORMAT, type InspectionManifest } from '../bundle/inspection-format.ts';
import { jsonText } from '../bundle/json-text.ts';
import { PACK_FORMAT, type PackManifest } from '../bundle/pack-format.ts';
import { BadInput } from './bad-input.ts';
import { printable } from './printable.ts';
import { isCount, isId, isInstant, isObject, isText, parseJson, type Unknowns, utf8 } from './shapes.ts';

/** Of a bundle, a dossier, a pack or a certificate. */
export type AnyManifest =
  | Manifest
  | DossierManifest
  | PackManifest
  | InspectionManifest
  | CertificateManifest;

/**
 * @throws BadInput when the bytes are no manifest of a format that is known here, in the one text of that
 * format
 */
export const readManifest = (file: Uint8Array | null): AnyManifest => {
  if (file === null) throw new BadInput(`not a bundle: the folder has no ${MANIFEST_FILE} that can be read`);
  const text = utf8(file);
  const value = text === null ? undefined : parseJson(text);
  if (!isObject(value))
    throw new BadInput(`${MANIFEST_FILE} is not JSON: it is cut off, or not that of a bundle`);
  const manifest = manifestIn(value);
  if (jsonText(manifest) !== text)
    throw new BadInput(`${MANIFEST_FILE} is not written as a bundle's is: it was edited`);
  return manifest;
};

const known = [BUNDLE_FORMAT, DOSSIER_FORMAT, PACK_FORMAT, INSPECTION_FORMAT, CERTIFICATE_FORMAT];

const manifestIn = (value: Unknowns): AnyManifest => {
  if (value['format'] === BUNDLE_FORMAT) return bundleManifest(value);
  if (value['format'] === DOSSIER_FORMAT) return dossierManifest(value);
  if (value['format'] === PACK_FORMAT) return packManifest(value);
  if (value['format'] === INSPECTION_FORMAT) return inspectionManifest(value);
  if (value['format'] === CERTIFICATE_FORMAT) return certificateManifest(value);
  const format = isText(value['format']) ? `"${printable(value['format'].slice(0, 40))}"` : 'none';
  throw new BadInput(`foreign format: ${MANIFEST_FILE} names ${format}, known are ${known.join(', ')}`);
};

const bundleManifest = (value: Unknowns): Manifest => {
  const manifest: Manifest = {
    format: BUNDLE_FORMAT,
    trust: member(value, 'trust', isId),
    school: member(value, 'school', isId),
    origin: member(value, 'origin', isText),
    first: member(value, 'first', isCount),
    last: member(value, 'last', isCount),
    size: member(value, 'size', isCount),
    made: member(value, 'made', isInstant),
    files: filesOf(value),
  };
  const { first, last, size } = manifest;
  if (first > last || last > size)
    throw new BadInput(`${MANIFEST_FILE} claims positions ${first} to ${last} of ${size}`);
  return manifest;
};

const dossierManifest = (value: Unknowns): DossierManifest => ({
  format: DOSSIER_FORMAT,
  trust: member(value, 'trust', isId),
  school: member(value, 'school', isId),
  incident: member(value, 'incident', isId),
  at: member(value, 'at', isInstant),
  anonymised: member(value, 'anonymised', isFlag),
  size: member(value, 'size', isCount),
  files: filesOf(value),
});

const packManifest = (value: Unknowns): PackManifest => ({
  format: PACK_FORMAT,
  trust: member(value, 'trust', isId),
  school: member(value, 'school', isId),
  person: member(value, 'person', isId),
  request: member(value, 'request', isId),
  at: member(value, 'at', isInstant),
  forSubject: member(value, 'forSubject', isFlag),
  size: member(value, 'size', isCount),
  files: filesOf(value),
});

const inspectionManifest = (value: Unknowns): InspectionManifest => ({
  format: INSPECTION_FORMAT,
  trust: member(value, 'trust', isId),
  school: member(value, 'school', isId),
  period: member(value, 'period', isPeriod),
  at: member(value, 'at', isInstant),
  size: member(value, 'size', isCount),
  files: filesOf(value),
});

const certificateManifest = (value: Unknowns): CertificateManifest => ({
  format: CERTIFICATE_FORMAT,
  trust: member(value, 'trust', isId),
  school: member(value, 'school', isId),
  disposal: member(value, 'disposal', isId),
  at: member(value, 'at', isInstant),
  size: member(value, 'size', isCount),
  files: filesOf(value),
});

/** The name of a part of a school year, such as `2026-27.autumn-1`. */
const isPeriod = (item: unknown): item is string =>
  isText(item) && /^[0-9]{4}-[0-9]{2}(\.[a-z]{1,10}(-[12])?)?$/.test(item);

const isFlag = (item: unknown): item is boolean => typeof item === 'boolean';

const member = <T>(value: Unknowns, name: string, isRight: (item: unknown) => item is T): T => {
  const item = value[name];
  if (!isRight(item)) throw new BadInput(`${MANIFEST_FILE} lacks or misstates "${name}"`);
  return item;
};

/** Below the folder, and nowhere else. */
const fileName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}(\/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,3}$/;
const sha256 = /^[0-9a-f]{64}$/;

const filesOf = (value: Unknowns): Readonly<Record<string, FileDigest>> =>
  Object.fromEntries(
    Object.entries(member(value, 'files', isObject)).map(([name, digest]) => [name, digestIn(name, digest)]),
  );

const digestIn = (name: string, value: unknown): FileDigest => {
  const { bytes, sha256: hash } = isObject(value) ? value : {};
  const isDigest =
    typeof bytes === 'number' &&
    Number.isSafeInteger(bytes) &&
    bytes >= 0 &&
    isText(hash) &&
    sha256.test(hash);
  if (!fileName.test(name) || !isDigest)
    throw new BadInput(`${MANIFEST_FILE} lacks or misstates a name, length or hash under "files"`);
  return { bytes, sha256: hash };
};
