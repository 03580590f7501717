import { createHash } from 'node:crypto';
import { leafHash } from '../../events/log/proof/hash.ts';
import { memoryTree } from '../../events/log/proof/tree.ts';
import { rfc9162 } from './rfc9162.ts';

/** The sizes that every property is shown for. */
export const LARGEST = 512;

/** As many commit hashes. */
export const commitHashes: readonly Buffer[] = Array.from({ length: LARGEST }, (_, at) =>
  createHash('sha256').update(`commit ${at}`).digest(),
);
export const leaves = commitHashes.map(leafHash);
export const read = memoryTree(leaves);
export const reference = rfc9162(commitHashes);

export const sizes = Array.from({ length: LARGEST + 1 }, (_, size) => size);
export const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

/**
 * All places of a small tree; of a larger one those at the ends, beside powers of two, and some between that
 * differ from size to size.
 */
export const placesIn = (size: number): readonly number[] =>
  upTo(size).filter((at) => {
    const isEdge =
      at < 2 || at > size - 3 || [64, 128, 256].some((power) => at === power || at === power - 1);
    return size <= 80 || isEdge || (at + size) % 53 === 0;
  });
export const hex = (hashes: readonly Uint8Array[]): readonly string[] =>
  hashes.map((hash) => Buffer.from(hash).toString('hex'));

const flipped = (hash: Uint8Array, bit: number): Buffer => {
  const copy = Buffer.from(hash);
  copy[Math.floor(bit / 8)]! ^= 1 << (bit % 8);
  return copy;
};

/**
 * Every way to spoil a list of hashes at one place: a bit turned, one left out, doubled, added, cut short,
 * two changed about.
 */
export const spoiled = (hashes: readonly Uint8Array[], bit: number): readonly (readonly Uint8Array[])[] => [
  ...hashes.flatMap((hash, at) => [
    hashes.with(at, flipped(hash, bit)),
    hashes.with(at, hash.subarray(1)),
    hashes.toSpliced(at, 1),
    hashes.toSpliced(at, 0, hash),
    ...(at > 0 ? [hashes.with(at, hashes[at - 1]!).with(at - 1, hash)] : []),
  ]),
  [...hashes, leafHash(Buffer.from('one more'))],
  [leafHash(Buffer.from('one more')), ...hashes],
];

export const impossible: readonly number[] = [
  -1,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  2 ** 53,
  2 ** 60,
];
