import { parseCheckpoint } from './checkpoint.ts';
import { insist, MalformedNote } from './malformed.ts';
import { parseNote, type Signer, signatureLine } from './note.ts';
import { isSignedBy, type NoteKey, noteKey } from './note-key.ts';

/** Bytes of the time before the signature itself (C2SP tlog-cosignature). */
const TIME_BYTES = 8;
const COSIGNATURE_BYTES = TIME_BYTES + 64;
/** The last second that a Date can hold. */
const LAST_SECOND = 8.64e12;

const message = (seconds: number, checkpoint: string): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${seconds}\n${checkpoint}`);

/**
 * A witness's statement on a checkpoint, as C2SP tlog-cosignature (Ed25519) has it: this is the longest
 * journal of that name that it has seen by then, and it continues those that it saw before.
 * @param at the instant of the statement, kept to the second
 * @returns the line to add at the end of the note
 * @throws MalformedNote where the note is no checkpoint
 * @throws Error where the signature is not the named key's
 */
export const cosign = async ({
  note,
  at,
  ...signer
}: Signer & { readonly note: string; readonly at: string }): Promise<string> => {
  const { text } = parseNote(note);
  parseCheckpoint(text);
  const seconds = Math.floor(Date.parse(at) / 1000);
  insist(seconds >= 0, 'the time of a cosignature is no instant since 1970');
  const key = noteKey(signer.name, signer.publicKey, 'cosignature');
  const signed = message(seconds, text);
  const signature = await signer.sign(signed);
  if (!isSignedBy(key, signed, signature))
    throw new Error(`what signed is not the key ${key.name}+${key.id}`);
  const time = Buffer.alloc(TIME_BYTES);
  time.writeBigUInt64BE(BigInt(seconds));
  return signatureLine({ ...key, bytes: Buffer.concat([time, signature]) });
};

/** What each signature of this key says, in seconds. @throws MalformedNote where one of them is wrong */
const statements = (note: string, key: NoteKey): readonly number[] => {
  const { text, signatures } = parseNote(note);
  parseCheckpoint(text);
  const own = signatures.filter(
    ({ name, id }) => key.use === 'cosignature' && name === key.name && id === key.id,
  );
  return own.map(({ bytes }) => {
    insist(
      bytes.length === COSIGNATURE_BYTES,
      `a cosignature has ${COSIGNATURE_BYTES} bytes, got ${bytes.length}`,
    );
    const seconds = Number(bytes.readBigUInt64BE());
    insist(
      seconds <= LAST_SECOND && isSignedBy(key, message(seconds, text), bytes.subarray(TIME_BYTES)),
      'a cosignature is wrong',
    );
    return seconds;
  });
};

/**
 * Whether a witness's key cosigned the checkpoint. Total: null for what is no checkpoint.
 * @returns the instant that the witness states, the earliest of several; null where none or a wrong one is of
 * this key
 */
export const verifyCosignature = (note: string, key: NoteKey): string | null => {
  try {
    const seconds = statements(note, key);
    return seconds.length === 0 ? null : new Date(Math.min(...seconds) * 1000).toISOString();
  } catch (error) {
    if (error instanceof MalformedNote) return null;
    throw error;
  }
};
