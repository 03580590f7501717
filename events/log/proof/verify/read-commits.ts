import { sha256Text } from '#proof-crypto';
import { type Joined, joinedIn } from '../joined.ts';
import { isCanonical } from './canonical-text.ts';
import { linesOf } from './lines.ts';
import type { Ref } from './report.ts';
import {
  isCount,
  isIndex,
  isInstant,
  isListOf,
  isObject,
  isText,
  parseJson,
  type Unknowns,
  utf8,
} from './shapes.ts';

/** What the verifier reads of a commit; the rest is under the hash and nobody's business here. */
export interface Commit extends Ref {
  readonly trust: string;
  readonly school: string;
  readonly firstVersion: number;
  /** How many. */
  readonly events: number;
  readonly recordedAt: string;
  readonly prev: string | null;
  readonly facts: readonly FactRef[];
  /** What it states of another trust that recorded all before it; null: nothing. */
  readonly joined: Joined | null;
}

/** A commit of this book, or of another one of the trust, that a decision relied on. */
export interface FactRef extends Ref {
  readonly school: string;
}

export interface CommitLine {
  /**
   * SHA-256 of the line's bytes, base64url: a hundred thousand short texts cost less than as many buffers.
   */
  readonly hash: string;
  /** Null when the line is not the canonical text of a commit. */
  readonly commit: Commit | null;
}

export interface CommitLines {
  readonly lines: readonly CommitLine[];
  readonly isEnded: boolean;
}

export const readCommits = (file: Uint8Array): CommitLines => {
  const { lines, isEnded } = linesOf(file);
  return { lines: lines.map(commitLine), isEnded };
};

export const commitLine = (line: Uint8Array): CommitLine => ({
  hash: sha256Text(line),
  commit: commitIn(line),
});

const commitIn = (line: Uint8Array): Commit | null => {
  const text = utf8(line);
  const value = text === null ? undefined : parseJson(text);
  return text !== null && isCommit(value) && isCanonical(text, value) ? summary(value) : null;
};

interface CommitText extends Omit<Commit, 'events' | 'joined'> {
  readonly events: readonly Unknowns[];
}

const isRef = (value: unknown): value is Ref =>
  isObject(value) && isText(value['stream']) && isText(value['id']) && isIndex(value['commit']);

const isFact = (value: unknown): value is FactRef =>
  isRef(value) && 'school' in value && isText(value.school);

const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

const isMade = (value: unknown): value is CommitText =>
  isObject(value) &&
  isText(value['trust']) &&
  isText(value['school']) &&
  isCount(value['firstVersion']) &&
  isInstant(value['recordedAt']) &&
  isTextOrNull(value['prev']);

const isCommit = (value: unknown): value is CommitText =>
  isRef(value) &&
  value.commit > 0 &&
  isMade(value) &&
  isListOf(value.facts, isFact) &&
  isListOf(value.events, isObject);

/** Only what is needed is kept: the texts of a whole school would fill the memory. */
const summary = (value: CommitText): Commit => ({
  trust: value.trust,
  school: value.school,
  joined: joinedIn(value),
  stream: value.stream,
  id: value.id,
  commit: value.commit,
  firstVersion: value.firstVersion,
  events: value.events.length,
  recordedAt: value.recordedAt,
  prev: value.prev,
  facts: value.facts.map(({ school, stream, id, commit }) => ({ school, stream, id, commit })),
});
