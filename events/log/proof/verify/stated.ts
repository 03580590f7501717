import { CITED_FILE, DOSSIER_FORMAT, type DossierManifest, signedText } from '../bundle/dossier-format.ts';
import { checkpointFile } from '../bundle/format.ts';
import { PACK_FILE, type PackManifest, signedPackText } from '../bundle/pack-format.ts';

/** What a school states in signed files: about the day of an incident, or about a person. */
export type StatedManifest = DossierManifest | PackManifest;

/** How it is signed, and what has to be there. */
export interface Stated {
  /** What it is, in a line. */
  readonly subject: string;
  /** Whether it leaves out the commits that it was made of. */
  readonly isBare: boolean;
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
    isBare: anonymised,
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
    isBare: forSubject,
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

export const statedIn = (manifest: StatedManifest): Stated =>
  manifest.format === DOSSIER_FORMAT ? ofDossier(manifest) : ofPack(manifest);
