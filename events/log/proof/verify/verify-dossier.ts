import { createHash } from 'node:crypto';
import {
  CITED_FILE,
  type DossierManifest,
  dossierKeyName,
  SIGNATURE_FILE,
  signedText,
} from '../bundle/dossier-format.ts';
import { checkpointFile, type ReadFile } from '../bundle/format.ts';
import type { Asked } from './asked.ts';
import { checkCited } from './check-cited.ts';
import { checkSinceOfDossier } from './check-since-dossier.ts';
import { checkWitnesses } from './check-witnesses.ts';
import { nameOf } from './keys.ts';
import { type ReadCheckpoint, readCheckpoints } from './read-checkpoints.ts';
import { type Files, readFiles, readOrNull } from './read-files.ts';
import { type Fault, type Finding, fault, finding, type Report, unproved } from './report.ts';
import { isInstant, utf8 } from './shapes.ts';
import { readSigned } from './signed-note.ts';
import { unprovable } from './unprovable.ts';

/** A dossier's manifest, and the bytes that are signed. */
export interface Signed {
  readonly manifest: DossierManifest;
  readonly bytes: Uint8Array;
}

/** Verifies what was stated about the day of an incident. */
export const verifyDossier = async (readFile: ReadFile, signed: Signed, asked: Asked): Promise<Report> => {
  const { manifest } = signed;
  const rests = manifest.anonymised ? [] : [CITED_FILE, checkpointFile(manifest.size)];
  const files = await readFiles(readFile, manifest.files, ['dossier.json', 'index.html', ...rests]);
  const signature = await readOrNull(readFile, SIGNATURE_FILE);
  const findings = [
    files.finding,
    checkSignature(signed, signature, asked),
    ...commitsOf(manifest, files, asked),
  ];
  const faults = findings.flatMap((each) => each.faults);
  const { trust, school, incident, at, anonymised, size } = manifest;
  const what = anonymised ? 'anonymised dossier' : 'dossier';
  return {
    holds: faults.length === 0,
    subject: `${what} of incident ${incident} at ${trust}/${school} as of ${at}, under the checkpoint of size ${size}`,
    statements: findings.map(({ statement }) => statement),
    faults,
    unprovable: [...limits(anonymised), unprovable.unjournaled, unprovable.key],
  };
};

const limits = (isAnonymised: boolean): readonly string[] => [
  ...(isAnonymised
    ? [
        "That the blacked-out answers follow from the journal: the signature says that the trust's dossier key vouches for them.",
      ]
    : ['That the answers follow from the cited commits: replay the journal to the position they name.']),
  'That the cited commits are all that matter: a whole bundle shows every commit, a dossier shows those it rests on.',
];

const checkSignature = (
  { manifest, bytes }: Signed,
  signature: Uint8Array | null,
  { keys }: Asked,
): Finding => {
  const keyName = dossierKeyName(manifest.trust);
  const { note, signers, faults } = readSigned(signature === null ? null : utf8(signature), {
    file: SIGNATURE_FILE,
    keys,
    keyName,
  });
  const manifestHash = createHash('sha256').update(bytes).digest('base64');
  const time = /\ntime (\S+)\n$/.exec(note?.text ?? '')?.[1];
  const isOfManifest = isInstant(time) && note?.text === signedText({ ...manifest, manifestHash, time });
  const other: readonly Fault[] =
    isOfManifest || note === null
      ? []
      : [fault('signature-wrong', SIGNATURE_FILE, `${SIGNATURE_FILE} signs another manifest than this one`)];
  return finding('signature', [...faults, ...other], {
    holds: `manifest.json, and so every file it names, is signed by ${signers.map(nameOf).join(' and ')} at ${time}`,
    fails: 'the manifest is not signed by a key that was given',
  });
};

const commitsOf = (manifest: DossierManifest, files: Files, asked: Asked): readonly Finding[] => {
  if (manifest.anonymised)
    return [unproved('commits', 'an anonymised dossier cites no commits'), ...askedOf(null, asked)];
  const { trust, school, size } = manifest;
  const { main, finding: signed } = readCheckpoints(files, { trust, school, keys: asked.keys }, size);
  return [
    { ...signed, statement: { ...signed.statement, part: 'checkpoint' } },
    checkCited(files.get(CITED_FILE), { trust, school, checkpoint: main }),
    ...askedOf(main, asked),
  ];
};

/** What was asked for and can't be shown does not hold: it must never be passed over. */
const askedOf = (main: ReadCheckpoint | null, { since, witnesses }: Asked): readonly Finding[] => [
  ...(since === null ? [] : [checkSinceOfDossier(since, main)]),
  ...(witnesses.length === 0 ? [] : [checkWitnesses(main, witnesses)]),
];
