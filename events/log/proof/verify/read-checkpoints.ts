import { checkpointFile } from '../bundle/format.ts';
import { type Checkpoint, originOf, parseCheckpoint } from '../checkpoint.ts';
import type { NoteKey } from '../note.ts';
import { nameOf } from './keys.ts';
import type { Files } from './read-files.ts';
import { type Fault, type Finding, fault, finding } from './report.ts';
import { utf8 } from './shapes.ts';
import { readSigned } from './signed-note.ts';

/** A checkpoint that was read, whether or not its signature is good. */
export interface ReadCheckpoint extends Checkpoint {
  readonly file: string;
  /** The whole note. */
  readonly text: string;
  readonly isSigned: boolean;
  /** The keys that signed it, as they are named to people. */
  readonly signers: readonly string[];
}

/** Whose checkpoints are wanted, and who may have signed them. */
export interface Signing {
  readonly trust: string;
  readonly school: string;
  readonly keys: readonly NoteKey[];
}

export interface Outcome {
  readonly checkpoint: ReadCheckpoint | null;
  readonly faults: readonly Fault[];
}

/** Name of the keys that sign the checkpoints of a trust. */
export const checkpointKeyName = (trust: string): string => `daybook/${trust}`;

export const readCheckpoint = (
  file: string,
  bytes: Uint8Array | null,
  { trust, school, keys }: Signing,
): Outcome => {
  const { note, text, signers, faults } = readSigned(bytes === null ? null : utf8(bytes), {
    file,
    keys,
    keyName: checkpointKeyName(trust),
  });
  if (note === null || text === null) return { checkpoint: null, faults };
  const checkpoint = checkpointIn(note.text);
  if (checkpoint === null)
    return {
      checkpoint,
      faults: [...faults, fault('malformed', file, `${file} is signed as a note, but is no checkpoint`)],
    };
  const origin = originOf(trust, school);
  const foreign =
    checkpoint.origin === origin
      ? []
      : [fault('malformed', file, `${file} is a checkpoint of another journal than ${origin}`)];
  const read = { ...checkpoint, file, text, isSigned: faults.length === 0, signers: signers.map(nameOf) };
  return { checkpoint: foreign.length === 0 ? read : null, faults: [...faults, ...foreign] };
};

const checkpointIn = (text: string): Checkpoint | null => {
  try {
    return parseCheckpoint(text);
  } catch {
    return null;
  }
};

export interface Checkpoints {
  /** Rising by size. */
  readonly all: readonly ReadCheckpoint[];
  /** The one that the proof leads to, null when it can't be read. */
  readonly main: ReadCheckpoint | null;
  readonly finding: Finding;
}

const fileName = /^checkpoints\/([1-9]\d{0,14})\.txt$/;

/** All checkpoints of a bundle. @param size of the one that the proof leads to */
export const readCheckpoints = (files: Files, signing: Signing, size: number): Checkpoints => {
  const sizes = files.names.flatMap((name) => fileName.exec(name)?.[1] ?? []).map(Number);
  const outcomes = [...sizes].sort((a, b) => a - b).map((each) => sized(files, signing, each));
  const all = outcomes.flatMap(({ checkpoint }) => checkpoint ?? []);
  const main = all.find((checkpoint) => checkpoint.size === size) ?? null;
  const faults = outcomes.flatMap((outcome) => outcome.faults);
  if (!sizes.includes(size))
    faults.push(
      fault(
        'signature-wrong',
        checkpointFile(size),
        `the bundle has no checkpoint of size ${size}, so nothing signs it`,
      ),
    );
  const signers = [...new Set(all.flatMap((checkpoint) => checkpoint.signers))];
  return {
    all,
    main,
    finding: finding('signature', faults, {
      holds: `${sizes.length === 1 ? 'the checkpoint is' : `all ${sizes.length} checkpoints are`} signed by ${signers.join(' and ')}`,
      fails: 'not every checkpoint is signed by a key that was given',
    }),
  };
};

const sized = (files: Files, signing: Signing, size: number): Outcome => {
  const file = checkpointFile(size);
  const { checkpoint, faults } = readCheckpoint(file, files.get(file), signing);
  if (checkpoint === null || checkpoint.size === size) return { checkpoint, faults };
  return {
    checkpoint: null,
    faults: [...faults, fault('malformed', file, `${file} is a checkpoint of size ${checkpoint.size}`)],
  };
};
