import { verifyCosignature } from '../../../events/log/proof/cosignature.ts';
import type { PostText, TextAnswer } from './post-text.ts';
import type { WitnessServer } from './witness-servers.ts';

/**
 * What a witness answered.
 * - `cosigned`: its line, verified with its key
 * - `conflict`: it has cosigned a checkpoint of another size than was taken for its last
 * - `refused`: it will not sign this checkpoint, however often it is asked
 * - `failed`: no answer, or one that says nothing; another time may do
 */
export type WitnessAnswer =
  | { readonly outcome: 'cosigned'; readonly line: string }
  | { readonly outcome: 'conflict'; readonly size: number }
  | { readonly outcome: 'refused' | 'failed'; readonly reason: string };

/** One request of `add-checkpoint`. */
export interface Submission {
  /** Size of the checkpoint that the witness cosigned last; 0 for none. */
  readonly oldSize: number;
  /** From that size to the checkpoint's. */
  readonly proof: readonly Uint8Array[];
  /** The signed checkpoint. */
  readonly note: string;
}

/** Of the C2SP protocol: hashes of a proof at most. */
const MOST_HASHES = 63;
/** By how much the clock of a witness may be ahead of ours. */
const AHEAD_MS = 10 * 60_000;
/** Statuses that say what is wrong with the checkpoint, or that the witness does not know the log. */
const REFUSALS: readonly number[] = [400, 403, 404, 422];

/** The body of the request: old size, proof, empty line, checkpoint. */
export const submissionText = ({ oldSize, proof, note }: Submission): string => {
  if (proof.length > MOST_HASHES)
    throw new RangeError(`a proof has at most ${MOST_HASHES} hashes, got ${proof.length}`);
  const lines = proof.map((hash) => `${Buffer.from(hash).toString('base64')}\n`);
  return `old ${oldSize}\n${lines.join('')}\n${note}`;
};

/**
 * Asks a witness to cosign a checkpoint (C2SP tlog-witness, `add-checkpoint`). Never rejects.
 * @param now milliseconds since 1970
 */
export const addCheckpoint = async (
  post: PostText,
  { url, key }: WitnessServer,
  submission: Submission,
  now: number,
): Promise<WitnessAnswer> => {
  const answer = await post(new URL(`${url}/add-checkpoint`), submissionText(submission)).catch(nameOf);
  if (typeof answer === 'string') return { outcome: 'failed', reason: answer };
  if (answer.status === 200) return cosigned(answer, submission.note, { key, now });
  if (answer.status === 409) return conflict(answer);
  return {
    outcome: REFUSALS.includes(answer.status) ? 'refused' : 'failed',
    reason: `status-${answer.status}`,
  };
};

/** The name alone: a message may quote what was answered. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** Lines of other keys are passed over, and so is what is no line at all. */
const cosigned = (
  { text }: TextAnswer,
  note: string,
  { key, now }: Pick<WitnessServer, 'key'> & { readonly now: number },
): WitnessAnswer => {
  const lines = text.split('\n').slice(0, -1);
  const line = lines
    .map((one) => `${one}\n`)
    .find((one) => isStatement(verifyCosignature(`${note}${one}`, key), now));
  return line === undefined
    ? { outcome: 'refused', reason: 'no-cosignature-of-its-key' }
    : { outcome: 'cosigned', line };
};

/** A time of zero states nothing, and none is stated ahead of its time. */
const isStatement = (at: string | null, now: number): boolean =>
  at !== null && Date.parse(at) > 0 && Date.parse(at) <= now + AHEAD_MS;

const conflict = ({ type, text }: TextAnswer): WitnessAnswer => {
  const size = /^(0|[1-9]\d{0,15})\n$/.exec(text)?.[1];
  return type === 'text/x.tlog.size' && size !== undefined && Number.isSafeInteger(Number(size))
    ? { outcome: 'conflict', size: Number(size) }
    : { outcome: 'failed', reason: 'conflict-without-size' };
};
