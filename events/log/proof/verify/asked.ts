import { originOf, parseCheckpoint } from '../checkpoint.ts';
import { keptNote, type NoteKey, parseNote } from '../note.ts';
import { BadInput } from './bad-input.ts';
import { keysInText, readKeys } from './keys.ts';
import { type Outcome, readCheckpoint } from './read-checkpoints.ts';

/** What a verifier brings along; none of it may come from the bundle. */
export interface VerifyOptions {
  /** Public keys of the trust: vkeys, or texts that hold one a line. */
  readonly keys: readonly string[];
  /** The note of an earlier checkpoint, kept by the reader. */
  readonly since?: string | null;
  /** Public keys of witnesses that must have countersigned. */
  readonly witnesses?: readonly string[];
}

/** The reader's own checkpoint, and the trust that it names. */
export interface Kept extends Outcome {
  readonly trust: string;
}

/** The same, read. */
export interface Asked {
  readonly keys: readonly NoteKey[];
  readonly since: Kept | null;
  readonly witnesses: readonly NoteKey[];
}

/** How the auditor's own checkpoint is named among the files. */
const SINCE = 'the earlier checkpoint (--since)';

/** @throws BadInput when a key or the earlier checkpoint is none, or the checkpoint is of another school */
export const readAsked = (options: VerifyOptions, { school }: { readonly school: string }): Asked => {
  const keys = readKeys(options.keys.flatMap(keysInText), 'note');
  if (keys.length === 0)
    throw new BadInput(
      'no public key was given, expected at least one: obtain it from the trust, not with the bundle',
    );
  const witnesses = readKeys((options.witnesses ?? []).flatMap(keysInText), 'cosignature');
  const given = options.since ?? null;
  if (given === null) return { keys, since: null, witnesses };
  const note = keptNote(given);
  const signer = trustIn(originIn(note), school);
  if (signer === null) throw new BadInput(`${SINCE} is of another school than the bundle`);
  const since = readCheckpoint(SINCE, Buffer.from(note), { trust: signer, school, keys });
  return { keys, since: { ...since, trust: signer }, witnesses };
};

/** The trust that signs under an origin of this school: its own, or one that it came from. */
const trustIn = (origin: string, school: string): string | null => {
  const [, trust = ''] = origin.split('/');
  return originOf(trust, school) === origin ? trust : null;
};

const originIn = (note: string): string => {
  try {
    return parseCheckpoint(parseNote(note).text).origin;
  } catch (error) {
    throw new BadInput(`${SINCE} is no checkpoint`, { cause: error });
  }
};
