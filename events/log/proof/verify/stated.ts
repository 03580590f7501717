import {
  CERTIFICATE_FILE,
  CERTIFICATE_FORMAT,
  type CertificateManifest,
  signedCertificateText,
} from '../bundle/certificate-format.ts';
import { CITED_FILE, DOSSIER_FORMAT, type DossierManifest, signedText } from '../bundle/dossier-format.ts';
import { checkpointFile } from '../bundle/format.ts';
import {
  INSPECTION_FORMAT,
  type InspectionManifest,
  signedInspectionText,
} from '../bundle/inspection-format.ts';
import { PACK_FILE, type PackManifest, signedPackText } from '../bundle/pack-format.ts';

/**
 * What a school states in signed files: about the day of an incident, about a person, in reports, or of what
 * was erased.
 */
export type StatedManifest = DossierManifest | PackManifest | InspectionManifest | CertificateManifest;

/** How it is signed, and what has to be there. */
export interface Stated {
  /** What it is, in a line. */
  readonly subject: string;
  /** Why it cites no commits; null: it does. */
  readonly unquoted: string | null;
  /** Whether it has the checkpoint that it rests on. */
  readonly hasCheckpoint: boolean;
  readonly files: readonly string[];
  readonly signedText: (manifestHash: string, time: string) => string;
  /** What its bare form can't prove, and the other can't. */
  readonly limits: readonly string[];
}

const restsOn = (size: number): readonly string[] => [CITED_FILE, checkpointFile(size)];

const ofDossier = (manifest: DossierManifest): Stated => {
  const { trust, school, incident, at, anonymised, size } = manifest;
  const what = anonymised ? 'anonymised dossier' : 'dossier';
  return {
    subject: `${what} of incident ${incident} at ${trust}/${school} as of ${at}, under the checkpoint of size ${size}`,
    unquoted: anonymised ? 'an anonymised dossier cites no commits' : null,
    hasCheckpoint: !anonymised,
    files: ['dossier.json', 'index.html', ...(anonymised ? [] : restsOn(size))],
    signedText: (manifestHash, time) => signedText({ ...manifest, manifestHash, time }),
    limits: [
      anonymised
        ? "That the blacked-out answers follow from the journal: the signature says that the trust's dossier key vouches for them."
        : 'That the answers follow from the cited commits: replay the journal to the position they name.',
      'That the cited commits are all that matter: a whole bundle shows every commit, a dossier shows those it rests on.',
    ],
  };
};

const ofPack = (manifest: PackManifest): Stated => {
  const { trust, school, person, request, at, forSubject, size } = manifest;
  const what = forSubject ? 'pack for the person' : 'pack on the person';
  return {
    subject: `${what} ${person} at ${trust}/${school} for request ${request} as of ${at}, under the checkpoint of size ${size}`,
    unquoted: forSubject ? 'a pack for the person cites no commits' : null,
    hasCheckpoint: !forSubject,
    files: [PACK_FILE, 'index.html', ...(forSubject ? [] : restsOn(size))],
    signedText: (manifestHash, time) => signedPackText({ ...manifest, manifestHash, time }),
    limits: [
      forSubject
        ? "That what it says follows from the journal: the signature says that the trust's dossier key vouches for it."
        : 'That what it says follows from the cited commits: their personal fields are sealed in them.',
      'That the cited commits are all that name the person: a whole bundle shows every commit, a pack shows those it was made of.',
    ],
  };
};

const ofInspection = (manifest: InspectionManifest): Stated => {
  const { trust, school, period, size } = manifest;
  return {
    subject: `reports of ${trust}/${school} over ${period}, under the checkpoint of size ${size}`,
    unquoted: 'a pack of reports names the events of its figures, and cites no commits',
    hasCheckpoint: true,
    files: ['index.html', checkpointFile(size)],
    signedText: (manifestHash, time) => signedInspectionText({ ...manifest, manifestHash, time }),
    limits: [
      'That the figures follow from the journal: ask the school for the same report at this checkpoint, and compare its digest.',
    ],
  };
};

const ofCertificate = (manifest: CertificateManifest): Stated => {
  const { trust, school, disposal, at, size } = manifest;
  return {
    subject: `certificate of the erasure ${disposal} at ${trust}/${school} as of ${at}, under the checkpoint of size ${size}`,
    unquoted: null,
    hasCheckpoint: true,
    files: [CERTIFICATE_FILE, 'index.html', ...restsOn(size)],
    signedText: (manifestHash, time) => signedCertificateText({ ...manifest, manifestHash, time }),
    limits: [
      'That no copy of the key is left: the commits say that it was destroyed, and until when backups are kept; nothing can show that nobody made another.',
      'That the cited commits are all of the disposal: a whole bundle shows every commit.',
    ],
  };
};

export const statedIn = (manifest: StatedManifest): Stated => {
  if (manifest.format === INSPECTION_FORMAT) return ofInspection(manifest);
  if (manifest.format === CERTIFICATE_FORMAT) return ofCertificate(manifest);
  return manifest.format === DOSSIER_FORMAT ? ofDossier(manifest) : ofPack(manifest);
};
