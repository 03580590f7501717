import { fromBase64, insist, MalformedNote } from './malformed.ts';
import { isSignedBy, type NoteKey, noteKey } from './note-key.ts';

export { formatKey, type NoteKey, parseKey } from './note-key.ts';

/** One signature line of a note, not verified. */
export interface NoteSignature {
  readonly name: string;
  /** Eight hexadecimal digits. */
  readonly id: string;
  /** What follows the key id. */
  readonly bytes: Buffer;
}

/** A note as it stands, not verified: its text must not be believed before {@link verifiedBy} names a key. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Something that signs, and what it is known by. */
export interface Signer {
  readonly name: string;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** Ed25519 over the message itself, not over a hash of it. */
  readonly sign: (message: Buffer) => Promise<Uint8Array>;
}

/** More than any trust has witnesses; C2SP signed-note asks for at least 16. */
const MAX_SIGNATURES = 100;
const ID_BYTES = 4;
const LINE = /^— ([^\s\u0085+]+) (\S+)$/u;

/** C2SP signed-note: no control characters but newline. Half a surrogate pair has no UTF-8. */
const isClean = (text: string): boolean => /^[\n\u0020-\u{10ffff}]*$/u.test(text) && text.isWellFormed();

const parseLine = (line: string): NoteSignature => {
  const [, name, encoded = ''] = LINE.exec(line) ?? [];
  insist(name !== undefined, 'a signature line is not of the form "— name base64"');
  const bytes = fromBase64(encoded, 'a signature');
  insist(bytes.length > ID_BYTES, 'a signature is too short');
  return { name, id: bytes.toString('hex', 0, ID_BYTES), bytes: bytes.subarray(ID_BYTES) };
};

/** @returns the line, with its newline, that adds a signature to a note */
export const signatureLine = ({ name, id, bytes }: NoteSignature): string =>
  `— ${name} ${Buffer.concat([Buffer.from(id, 'hex'), bytes]).toString('base64')}\n`;

/**
 * Takes a note apart (C2SP signed-note): the text with its final newline, and what stands after the last
 * empty line.
 * @throws MalformedNote where it is none
 */
export const parseNote = (note: string): Note => {
  const end = note.lastIndexOf('\n\n');
  insist(
    end >= 0 && note.endsWith('\n') && isClean(note),
    'a note is a text, an empty line, and lines of signatures',
  );
  const lines = note.slice(end + 2, -1).split('\n');
  insist(
    lines.length <= MAX_SIGNATURES,
    `a note has at most ${MAX_SIGNATURES} signatures, got ${lines.length}`,
  );
  return { text: note.slice(0, end + 1), signatures: lines.map(parseLine) };
};

/**
 * Signs a text, which ends with a newline.
 * @throws MalformedNote for a text or name that can't be in a note
 * @throws Error where the signature is not the named key's: a wrong key must not sign what nobody can verify
 */
export const signNote = async ({
  text,
  name,
  publicKey,
  sign,
}: Signer & { readonly text: string }): Promise<string> => {
  insist(
    text.endsWith('\n') && isClean(text),
    'the text of a note ends with a newline and has no other control character',
  );
  const key = noteKey(name, publicKey);
  const message = Buffer.from(text);
  const bytes = Buffer.from(await sign(message));
  if (!isSignedBy(key, message, bytes)) throw new Error(`what signed is not the key ${name}+${key.id}`);
  return `${text}\n${signatureLine({ ...key, bytes })}`;
};

/**
 * A note as it was signed, from a file that somebody kept it in: mail programs and editors put other line
 * ends, a mark at the beginning, and empty lines around it. Only what is no part of any note is taken away.
 */
export const keptNote = (file: string): string => `${file.trim().replaceAll('\r\n', '\n')}\n`;

const keysOf = ({ text, signatures }: Note, keys: readonly NoteKey[]): readonly NoteKey[] => {
  const message = Buffer.from(text);
  const verified = signatures.map(({ name, id, bytes }) => {
    const known = keys.filter((key) => key.use === 'note' && key.name === name && key.id === id);
    const signer = known.find((key) => isSignedBy(key, message, bytes));
    insist(known.length === 0 || signer !== undefined, 'a signature of a known key is wrong');
    return signer;
  });
  return [...new Set(verified)].filter((key) => key !== undefined);
};

/**
 * Which of these keys signed the note; none is no reason to believe it. Keys that have been rotated out are
 * passed along with the current one. A signature counts for a key of its name and its id only, others are
 * passed over; a wrong one of a known key spoils the whole note (C2SP signed-note). Total: none for what is
 * no note.
 * @returns each key once, in the order of its first signature
 */
export const verifiedBy = (note: string, keys: readonly NoteKey[]): NoteKey[] => {
  try {
    return [...keysOf(parseNote(note), keys)];
  } catch (error) {
    if (error instanceof MalformedNote) return [];
    throw error;
  }
};
