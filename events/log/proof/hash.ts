import { sha256 } from '#proof-crypto';

/** Bytes of every hash here: SHA-256. */
export const HASH_BYTES = 32;
/** The bytes that keep a leaf from being passed off as a node (RFC 9162 2.1.1). */
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** Root of the tree without leaves: the hash of nothing (RFC 9162 2.1.1). */
export const emptyRoot: Buffer = sha256();

/**
 * A leaf (RFC 9162 2.1.1): SHA-256(0x00, what is recorded); in the journal that is a commit's 32-byte hash.
 */
export const leafHash = (commitHash: Uint8Array): Buffer => sha256(LEAF, commitHash);

/** A node (RFC 9162 2.1.1): SHA-256(0x01, left, right). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(NODE, left, right);

/** Whether something from outside can be a hash at all. */
export const isHash = (value: unknown): value is Uint8Array =>
  value instanceof Uint8Array && value.length === HASH_BYTES;

/** Compares what is public; it need not take the same time for all inputs. */
export const sameHash = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
