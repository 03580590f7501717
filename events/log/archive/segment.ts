import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import * as z from 'zod/mini';
import { hashOf } from '../commit-text.ts';
import { HASH_BYTES, sameHash } from '../proof/hash.ts';
import type { ArchivedText, JournaledText } from './types.ts';

/** Commits of a segment: as many as leaves in a tile of the proof, and in the same places. */
export const SEGMENT_COMMITS = 256;
/** The first byte. A new layout takes the next number; old numbers stay readable, and a new one is read a release before it is written. */
const SEGMENT_FORMAT = 1;
const BODY_AT = 1 + HASH_BYTES;
/**
 * Beyond 5, brotli takes five times the time for two in a hundred
 * (docs/decisions/0008-segments-in-brotli.md).
 */
const QUALITY = 5;

const headShape = z.strictObject({
  school: z.string(),
  first: z.int(),
  /** Times of journaling in their order, each with the number of commits in a row that it is for. */
  times: z.array(z.tuple([z.string(), z.int().check(z.positive())])),
});
type Head = z.output<typeof headShape>;

/**
 * A segment as bytes: the format, then the SHA-256 of what is packed (32 bytes), then in brotli a line of
 * JSON that says what it is, and 256 lines that each are the text of a commit.
 * @throws RangeError when the texts are not a whole segment
 */
export const writeSegment = (school: string, texts: readonly JournaledText[]): Buffer => {
  const first = firstOf(texts);
  const head: Head = { school, first, times: timesOf(texts) };
  const body = Buffer.from([JSON.stringify(head), ...texts.map(({ text }) => text)].join('\n'));
  const packed = brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
  return Buffer.concat([Uint8Array.of(SEGMENT_FORMAT), checksum(body), packed]);
};

const firstOf = (texts: readonly JournaledText[]): number => {
  const first = texts[0]?.position ?? 0;
  if (texts.length !== SEGMENT_COMMITS || (first - 1) % SEGMENT_COMMITS !== 0) {
    throw new RangeError(
      `a segment has ${SEGMENT_COMMITS} commits and begins at ${SEGMENT_COMMITS}k + 1, got ${texts.length} from ${first}`,
    );
  }
  if (texts.some(({ position }, index) => position !== first + index))
    throw new RangeError(`positions have a gap after ${first}`);
  if (texts.some(({ text }) => text.includes('\n'))) throw new RangeError('the text of a commit is one line');
  return first;
};

const timesOf = (texts: readonly JournaledText[]): Head['times'] => {
  const times: Head['times'] = [];
  for (const { at } of texts) {
    const last = times.at(-1);
    if (last?.[0] === at) last[1] += 1;
    else times.push([at, 1]);
  }
  return times;
};

/** The texts of a segment. @throws Error when the bytes are not that segment, whole and unaltered */
export const readSegment = (bytes: Uint8Array, school: string, first: number): readonly ArchivedText[] => {
  if (bytes[0] !== SEGMENT_FORMAT)
    throw new Error(`unknown format ${bytes[0] ?? 'of an empty segment'}, expected ${SEGMENT_FORMAT}`);
  const body = brotliDecompressSync(bytes.subarray(BODY_AT));
  if (!sameHash(checksum(body), bytes.subarray(1, BODY_AT))) throw new Error('it is not what was packed');
  const [line = '', ...texts] = body.toString().split('\n');
  const head = headShape.parse(JSON.parse(line));
  const times = head.times.flatMap(([at, count]) =>
    Array.from({ length: Math.min(count, SEGMENT_COMMITS) }, () => at),
  );
  if (head.school !== school || head.first !== first) throw new Error('it is another segment');
  if (texts.length !== SEGMENT_COMMITS || times.length !== SEGMENT_COMMITS)
    throw new Error('it has not as many commits as a segment has');
  return texts.map((text, index) => ({
    position: first + index,
    at: times[index] ?? '',
    text,
    hash: hashOf(text),
  }));
};

/**
 * SHA-256 over what is packed, times included: the journal's tree knows of texts only, and brotli has no
 * checksum of its own.
 */
const checksum = (body: Uint8Array): Buffer => createHash('sha256').update(body).digest();
