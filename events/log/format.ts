import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { dictionary1 } from './dictionary-1.ts';

/**
 * The body's first byte. A new layout or dictionary takes the next number, and so does a commit's text with
 * another name in it; old numbers stay readable. A release that does not know a number takes the body for an
 * altered one: read a number in one release, and write it in the next.
 */
export const FORMAT = 1;
/** Bytes of one digest of a command id. */
export const DIGEST_BYTES = 8;
/** The count of digests is one byte; more than this were never worth their room. */
export const MAX_DIGESTS = 64;

const LINE_FEED = 0x0a;
const HEAD_BYTES = 2;

/** The two texts of a body, still apart from the digests that share the item's room. */
export interface Texts {
  readonly text: string;
  readonly unhashed: string;
}

/**
 * How zlib works on a usual commit, which with the dictionary fits a window of 8 kB: the bytes come out just
 * as with a window of 32 kB, but a quarter of the memory is taken and given back for each commit, and that is
 * what small inputs cost.
 */
const small = { dictionary: dictionary1, windowBits: 13, memLevel: 6, chunkSize: 2048 };
const great = { dictionary: dictionary1 };
/** zlib looks back at most a window less 262 bytes. */
const SMALL_TEXTS = 8192 - 262 - dictionary1.length;

/** Text and unhashed part as stored; canonical JSON has no raw line feed, so the first one ends it. */
export const pack = ({ text, unhashed }: Texts): Buffer =>
  deflateRawSync(`${text}\n${unhashed}`, text.length + unhashed.length < SMALL_TEXTS ? small : great);

/** A whole body. @param digests newest first, eight bytes each; @param packed from {@link pack} */
export const joinBody = (digests: Uint8Array, packed: Uint8Array): Buffer =>
  Buffer.concat([Uint8Array.of(FORMAT, digests.length / DIGEST_BYTES), digests, packed]);

export interface Body {
  /** The commit's text as bytes, just as they were hashed. */
  readonly text: Buffer;
  readonly unhashed: Buffer;
  readonly digests: Uint8Array;
}

/** @throws Error when the bytes are not a body of a known format */
export const splitBody = (body: Uint8Array): Body => {
  if (body[0] !== FORMAT)
    throw new Error(`unknown format ${body[0] ?? 'of an empty body'}, expected ${FORMAT}`);
  const packedAt = HEAD_BYTES + (body[1] ?? 0) * DIGEST_BYTES;
  const texts = inflateRawSync(body.subarray(packedAt), great);
  const end = texts.indexOf(LINE_FEED);
  if (end < 0) throw new Error('the body has no end of text');
  return {
    text: texts.subarray(0, end),
    unhashed: texts.subarray(end + 1),
    digests: body.subarray(HEAD_BYTES, packedAt),
  };
};
