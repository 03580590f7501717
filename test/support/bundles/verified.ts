import { cosign } from '../../../events/log/proof/cosignature.ts';
import { formatKey } from '../../../events/log/proof/note.ts';
import { type VerifyOptions, verifyBundle } from '../../../events/log/proof/verify/verify.ts';
import { signerOf } from '../note-signers.ts';
import { bundleOf, type Files, key, owner, readerOf } from './make-bundle.ts';
import { smallStory } from './small-story.ts';
import { commitsOf } from './story.ts';

/** A small history, and a whole bundle of it with two checkpoints. */
export const commits = commitsOf(smallStory(14), owner);
export const whole = await bundleOf(commits, { sizes: [6, 14] });

export const verify = (files: Files, options: Partial<VerifyOptions> = {}) =>
  verifyBundle(readerOf(files), { keys: [key], ...options });
export const kindsOf = async (files: Files, options: Partial<VerifyOptions> = {}) =>
  (await verify(files, options)).faults.map(({ kind }) => kind);

const witness = signerOf('witness.fernhill.example/chair');
export const witnessKey = formatKey(witness.name, witness.publicKey, 'cosignature');
/** A checkpoint as a witness gives it back. */
export const witnessed = async (note: string): Promise<string> =>
  `${note}${await cosign({ note, at: '2026-09-03T19:00:00.000Z', ...witness })}`;
