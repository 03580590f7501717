import { hash } from 'node:crypto';
import { DIGEST_BYTES, MAX_DIGESTS } from './format.ts';
import type { Commit } from './types.ts';

/** A stream remembers at least this many of its newest command ids (or all, while it has fewer). */
export const LEAST_DIGESTS = 8;
/** DynamoDB bills writes in steps of this many bytes. */
const WRITE_UNIT = 1024;

/**
 * Recognises a command again, per actor, without keeping its id: the first eight bytes of SHA-256(actor NUL
 * command id).
 */
export const commandDigest = (actor: string, commandId: string): Buffer =>
  hash('sha256', `${actor}\0${commandId}`, 'buffer').subarray(0, DIGEST_BYTES);

/** What a stream remembers once it has a commit: its command's digest, then those before, but for the oldest. */
export const digestsAfter = (before: Uint8Array, { actor, commandId }: Commit): Buffer =>
  Buffer.concat([commandDigest(actor.id, commandId), before]).subarray(0, MAX_DIGESTS * DIGEST_BYTES);

/** How far back, in commits, a digest may have been written; candidates only, for eight bytes can collide. */
export const placesOf = (digests: Uint8Array, wanted: Uint8Array): readonly number[] => {
  const places: number[] = [];
  for (let place = 0; place * DIGEST_BYTES < digests.length; place += 1) {
    if (wanted.every((byte, index) => digests[place * DIGEST_BYTES + index] === byte)) places.push(place);
  }
  return places;
};

/**
 * @returns bytes of the fewest digests that an item carries when it has `kept` bytes of them to choose from
 */
export const leastBytes = (kept: number): number => Math.min(kept, LEAST_DIGESTS * DIGEST_BYTES);

/**
 * As many of the newest digests as cost nothing: up to the end of the write unit that the item costs anyway.
 */
export const fitting = (digests: Uint8Array, bytesWithout: number): Uint8Array => {
  const least = leastBytes(digests.length);
  const unitEnd = Math.ceil((bytesWithout + least) / WRITE_UNIT) * WRITE_UNIT;
  const free = Math.floor((unitEnd - bytesWithout) / DIGEST_BYTES) * DIGEST_BYTES;
  return digests.subarray(0, Math.min(free, MAX_DIGESTS * DIGEST_BYTES));
};
