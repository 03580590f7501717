import { type Note, type NoteKey, parseNote, verifiedBy } from '../note.ts';
import { nameOf } from './keys.ts';
import { type Fault, fault } from './report.ts';

/** A signed note of a bundle, and what is wrong with its signatures. */
export interface SignedNote {
  readonly note: Note | null;
  readonly text: string | null;
  readonly signers: readonly NoteKey[];
  readonly faults: readonly Fault[];
}

export interface Expected {
  readonly file: string;
  readonly keys: readonly NoteKey[];
  /** The name a key must have, so that another trust's key is none. */
  readonly keyName: string;
}

/** Reads a note that one of the keys must have signed. */
export const readSigned = (text: string | null, { file, keys, keyName }: Expected): SignedNote => {
  const note = noteIn(text);
  if (note === null)
    return {
      note,
      text,
      signers: [],
      faults: [fault('signature-wrong', file, `${file} is no signed note, so nothing signs it`)],
    };
  const usable = keys.filter((key) => key.name === keyName);
  const signers = text === null ? [] : verifiedBy(text, usable);
  const faults =
    signers.length > 0
      ? []
      : [fault('signature-wrong', file, `${file}: ${whyUnsigned(note, usable, keyName)}`)];
  return { note, text, signers, faults };
};

const noteIn = (text: string | null): Note | null => {
  try {
    return text === null ? null : parseNote(text);
  } catch {
    return null;
  }
};

const whyUnsigned = (note: Note, usable: readonly NoteKey[], keyName: string): string => {
  if (usable.length === 0) return `none of the keys given is named ${keyName}`;
  const known = usable.map(nameOf);
  const claimed = note.signatures.map(nameOf);
  return claimed.some((name) => known.includes(name))
    ? 'the signature does not fit what it signs: the text was altered, or the signature is not by that key'
    : `no signature by a key that was given; it names ${claimed.slice(0, 5).join(', ')}`;
};
