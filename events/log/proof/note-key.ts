import { isEd25519Signed, sha256 } from '#proof-crypto';
import { fromBase64, insist } from './malformed.ts';

/**
 * What a key signs, by C2SP signed-note's signature type: notes themselves, or the cosignatures of a witness.
 */
export type KeyUse = 'note' | 'cosignature';

/** A public key under a name. Name and id together tell keys apart. */
export interface NoteKey {
  readonly name: string;
  /** Eight hexadecimal digits: the start of SHA-256(name, newline, type, public key). */
  readonly id: string;
  readonly use: KeyUse;
  /** 32 bytes (RFC 8032). */
  readonly publicKey: Buffer;
}

const TYPES = { note: 1, cosignature: 4 } as const satisfies Record<KeyUse, number>;
const KEY_BYTES = 32;
/** C2SP signed-note: not empty, without Unicode spaces (U+0085 is one, though \\s lacks it) and plus. */
const NAME = /^[^\s\u0085+]+$/u;
const VKEY = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u;

/** @returns the key of these parts. @throws MalformedNote for a name or key that can't be */
export const noteKey = (name: string, publicKey: Uint8Array, use: KeyUse = 'note'): NoteKey => {
  insist(
    NAME.test(name) && name.isWellFormed(),
    'the key name is empty or has a space, a plus or half a character',
  );
  insist(
    publicKey.length === KEY_BYTES,
    `an Ed25519 public key has ${KEY_BYTES} bytes, got ${publicKey.length}`,
  );
  const id = sha256(Buffer.from(`${name}\n`), Buffer.of(TYPES[use]), publicKey)
    .toString('hex')
    .slice(0, 8);
  return { name, id, use, publicKey: Buffer.from(publicKey) };
};

/**
 * The text of a public key as C2SP signed-note has it: name, id and base64(type, key). @throws MalformedNote
 * as {@link noteKey}
 */
export const formatKey = (name: string, publicKey32: Uint8Array, use: KeyUse = 'note'): string =>
  `${name}+${noteKey(name, publicKey32, use).id}+${Buffer.concat([Buffer.of(TYPES[use]), publicKey32]).toString('base64')}`;

/**
 * Reads the text of a public key; space around it is no part of it. @throws MalformedNote where it is none,
 * or its id is another key's
 */
export const parseKey = (vkey: string): NoteKey => {
  const [, name = '', id, encoded = ''] = VKEY.exec(vkey.trim()) ?? [];
  insist(id !== undefined, 'a public key reads <name>+<id>+<base64>');
  const bytes = fromBase64(encoded, 'the public key');
  insist(
    bytes[0] === TYPES.note || bytes[0] === TYPES.cosignature,
    'the key is of a type that is not known here',
  );
  const key = noteKey(name, bytes.subarray(1), bytes[0] === TYPES.note ? 'note' : 'cosignature');
  insist(key.id === id, 'the key id is not that of the name and key');
  return key;
};

/** Whether the key signed the message (RFC 8032). Total: false for whatever can't be a key or signature. */
export const isSignedBy = ({ publicKey }: NoteKey, message: Uint8Array, signature: Uint8Array): boolean =>
  isEd25519Signed(publicKey, message, signature);
