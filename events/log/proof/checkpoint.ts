import { HASH_BYTES } from './hash.ts';
import { fromBase64, insist } from './malformed.ts';

/**
 * What a checkpoint says (C2SP tlog-checkpoint): the journal `origin` had `size` commits and this root at
 * that instant.
 */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  /** When it was signed: UTC, to the millisecond. */
  readonly at: string;
}

/**
 * The trust's own log, whose entries are the checkpoints of its schools, stands under this name beside their
 * journals, in keys and in origins. No school may have it.
 */
export const LOG_OF_LOGS = '_logs';

/** The name of a school's journal, or of the log of logs, in checkpoints. */
export const originOf = (trust: string, school: string): string => `daybook/${trust}/${school}`;

const TEXT = /^(?<origin>[^\s\u0085+]+)\n(?<size>0|[1-9]\d*)\n(?<root>\S+)\ntime (?<at>\S+)\n$/u;

const isInstant = (text: string): boolean => {
  const time = Date.parse(text);
  return Number.isFinite(time) && new Date(time).toISOString() === text;
};

/**
 * Reads the text of a checkpoint's note: origin, size, root and, as its one extension line, the time. Another
 * line is refused, so that nothing that is signed goes unread.
 * @throws MalformedNote where it is none
 */
export const parseCheckpoint = (text: string): Checkpoint => {
  const { origin, size, root: encoded = '', at = '' } = TEXT.exec(text)?.groups ?? {};
  insist(origin !== undefined, 'a checkpoint is four lines: origin, size, root, "time" and an instant');
  insist(Number.isSafeInteger(Number(size)), 'the size of the checkpoint is beyond 2^53');
  const root = fromBase64(encoded, 'the root of the checkpoint');
  insist(
    root.length === HASH_BYTES,
    `the root of the checkpoint has ${root.length} bytes, not ${HASH_BYTES}`,
  );
  insist(isInstant(at), 'the time of the checkpoint is no instant in UTC, to the millisecond');
  return { origin, size: Number(size), root, at };
};

/** The text to sign. @throws MalformedNote for what {@link parseCheckpoint} would refuse */
export const checkpointText = ({ origin, size, root, at }: Checkpoint): string => {
  const text = `${origin}\n${size}\n${root.toString('base64')}\ntime ${at}\n`;
  parseCheckpoint(text);
  return text;
};
