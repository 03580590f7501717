import { createHash } from 'node:crypto';
import { commitText } from '../../../events/log/commit-text.ts';
import { digestsOf } from '../../../events/log/proof/bundle/digests.ts';
import {
  DOSSIER_FORMAT,
  type DossierManifest,
  dossierKeyName,
  SIGNATURE_FILE,
  signedText,
} from '../../../events/log/proof/bundle/dossier-format.ts';
import { checkpointFile, MANIFEST_FILE } from '../../../events/log/proof/bundle/format.ts';
import { jsonText } from '../../../events/log/proof/bundle/json-text.ts';
import { leafHash } from '../../../events/log/proof/hash.ts';
import { signNote } from '../../../events/log/proof/note.ts';
import { inclusionProof } from '../../../events/log/proof/proofs.ts';
import { memoryTree } from '../../../events/log/proof/tree.ts';
import { signerOf } from '../note-signers.ts';
import { type Files, key, noteOf, owner, vkeyOf } from './make-bundle.ts';
import { smallStory } from './small-story.ts';
import { commitsOf } from './story.ts';

/** A small history, and dossiers of an incident that rest on its last checkpoint. */
export const commits = commitsOf(smallStory(9), owner);
const leaves = commits.map((commit) => leafHash(createHash('sha256').update(commitText(commit)).digest()));
export const dossiers = signerOf(dossierKeyName(owner.trust));
export const keys = [key, vkeyOf(dossiers)];

export const signed = async (files: Files, anonymised: boolean): Promise<Files> => {
  const manifest: DossierManifest = {
    format: DOSSIER_FORMAT,
    ...owner,
    incident: 'inc-7',
    at: '2026-09-03T12:00:00.000Z',
    anonymised,
    size: commits.length,
    files: digestsOf(files),
  };
  const bytes = Buffer.from(jsonText(manifest));
  const manifestHash = createHash('sha256').update(bytes).digest('base64');
  const note = await signNote({
    ...dossiers,
    text: signedText({ ...manifest, manifestHash, time: '2026-09-04T07:00:00.000Z' }),
  });
  return new Map([...files, [MANIFEST_FILE, bytes], [SIGNATURE_FILE, Buffer.from(note)]]);
};

export const page = (words: string): Files =>
  new Map([
    ['dossier.json', Buffer.from(`{"who":"${words}"}\n`)],
    ['index.html', Buffer.from(`<p>${words}</p>\n`)],
  ]);

const citedLines = async (positions: readonly number[]): Promise<string> => {
  const lines = positions.map(async (position) => {
    const proof = await inclusionProof(memoryTree(leaves), position - 1, leaves.length);
    return `${JSON.stringify({ position, proof: proof.map((hash) => hash.toString('base64')), text: commitText(commits[position - 1]!) })}\n`;
  });
  return (await Promise.all(lines)).join('');
};

export const dossier = async (positions: readonly number[] = [2, 5, 9]): Promise<Files> =>
  signed(
    new Map([
      ...page('p-101'),
      ['cited.jsonl', Buffer.from(await citedLines(positions))],
      [checkpointFile(9), Buffer.from(await noteOf(commits, 9))],
    ]),
    false,
  );
