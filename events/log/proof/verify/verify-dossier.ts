import { sha256 } from '#proof-crypto';
import { CITED_FILE, dossierKeyName, SIGNATURE_FILE } from '../bundle/dossier-format.ts';
import type { ReadFile } from '../bundle/format.ts';
import type { Asked } from './asked.ts';
import { checkCited } from './check-cited.ts';
import { checkFormer, statedInCited } from './check-former.ts';
import { checkSinceOfDossier } from './check-since-dossier.ts';
import { checkTrust } from './check-trust.ts';
import { checkWitnesses } from './check-witnesses.ts';
import { nameOf } from './keys.ts';
import { type ReadCheckpoint, readCheckpoints } from './read-checkpoints.ts';
import { type Files, readFiles, readOrNull } from './read-files.ts';
import { type Fault, type Finding, fault, finding, type Report, unproved } from './report.ts';
import { isInstant, utf8 } from './shapes.ts';
import { readSigned } from './signed-note.ts';
import { type StatedManifest, statedIn } from './stated.ts';
import { unprovable } from './unprovable.ts';

/** The manifest of a dossier or of a pack, and the bytes that are signed. */
export interface Signed {
  readonly manifest: StatedManifest;
  readonly bytes: Uint8Array;
}

/** Verifies what was stated about the day of an incident, about a person, or in reports. */
export const verifyDossier = async (readFile: ReadFile, signed: Signed, asked: Asked): Promise<Report> => {
  const { manifest } = signed;
  const stated = statedIn(manifest);
  const files = await readFiles(readFile, manifest.files, stated.files);
  const signature = await readOrNull(readFile, SIGNATURE_FILE);
  const findings = [
    files.finding,
    checkSignature(signed, signature, asked),
    ...commitsOf(manifest, files, asked),
  ];
  const faults = findings.flatMap((each) => each.faults);
  return {
    holds: faults.length === 0,
    subject: stated.subject,
    statements: findings.map(({ statement }) => statement),
    faults,
    unprovable: [...stated.limits, unprovable.unjournaled, unprovable.key],
  };
};

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
  const manifestHash = sha256(bytes).toString('base64');
  const time = /\ntime (\S+)\n$/.exec(note?.text ?? '')?.[1];
  const isOfManifest = isInstant(time) && note?.text === statedIn(manifest).signedText(manifestHash, time);
  const other: readonly Fault[] =
    isOfManifest || note === null
      ? []
      : [fault('signature-wrong', SIGNATURE_FILE, `${SIGNATURE_FILE} signs another manifest than this one`)];
  return finding('signature', [...faults, ...other], {
    holds: `manifest.json, and so every file it names, is signed by ${signers.map(nameOf).join(' and ')} at ${time}`,
    fails: 'the manifest is not signed by a key that was given',
  });
};

const commitsOf = (manifest: StatedManifest, files: Files, asked: Asked): readonly Finding[] => {
  const { unquoted, hasCheckpoint } = statedIn(manifest);
  if (!hasCheckpoint) return [unproved('commits', unquoted ?? ''), ...askedOf(null, null, asked)];
  const { trust, school, size } = manifest;
  const signing = { trust, school, keys: asked.keys };
  const { main, finding: signed } = readCheckpoints(files, signing, size);
  const ofTrust = checkTrust(files, signing, main);
  const cited = files.get(CITED_FILE);
  const former = statedInCited(unquoted === null ? cited : null);
  const ofFormer = checkFormer(former, { ...signing, roots: new Map() });
  return [
    { ...signed, statement: { ...signed.statement, part: 'checkpoint' } },
    unquoted === null
      ? checkCited(cited, { trust, school, checkpoint: main, former })
      : unproved('commits', unquoted),
    ...(ofFormer === null ? [] : [ofFormer]),
    ofTrust.finding,
    ...askedOf(main, ofTrust.vouching, asked),
  ];
};

/** What was asked for and can't be shown does not hold: it must never be passed over. */
const askedOf = (
  main: ReadCheckpoint | null,
  ofTrust: ReadCheckpoint | null,
  { since, witnesses }: Asked,
): readonly Finding[] => [
  ...(since === null ? [] : [checkSinceOfDossier(since, main)]),
  ...(witnesses.length === 0 ? [] : [checkWitnesses(main, ofTrust, witnesses)]),
];
