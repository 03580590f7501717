import type { Json } from '../catalogue/define-events.ts';

/** Names one stream of one school; together `<school>/<stream>/<id>`, the partition key of the log. */
export interface StreamKey {
  readonly school: string;
  readonly stream: string;
  readonly id: string;
}

/** An event as the log holds it: personal fields sealed. */
export interface StoredEvent {
  readonly type: string;
  /** Schema version of the payload. */
  readonly v: number;
  /** When it happened, UTC. */
  readonly occurredAt: string;
  readonly data: Readonly<Record<string, Json>>;
}

/** A commit of a school that is known. */
export interface CommitRef {
  readonly stream: string;
  readonly id: string;
  readonly commit: number;
}

/**
 * The state of another stream, perhaps of the trust, that a decision relied on: its newest commit then (0:
 * the stream was empty).
 */
export interface FactRef extends CommitRef {
  readonly school: string;
}

export interface Actor {
  readonly id: string;
  /** Sorted. */
  readonly roles: readonly string[];
}

/** What one command did: the canonical text of this object is what the hash is taken of. */
export interface Commit {
  readonly trust: string;
  readonly school: string;
  readonly stream: string;
  readonly id: string;
  /** 1, 2, 3 within its stream. */
  readonly commit: number;
  /** Version (number within the stream) of the first event. */
  readonly firstVersion: number;
  readonly commandId: string;
  readonly actor: Actor;
  /** UTC with milliseconds: the later of now and the previous commit's plus 1 ms. */
  readonly recordedAt: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly policyVersion: number | null;
  readonly facts: readonly FactRef[];
  /**
   * None where a caller's command had nothing to do: such a commit answers its repeats, and changes nothing
   * else.
   */
  readonly events: readonly StoredEvent[];
  /** Hash of the commit before, base64url; null for the first. */
  readonly prev: string | null;
}

/** A commit as it was read: the text is what was hashed, the commit is its parse. */
export interface ReadCommit {
  readonly commit: Commit;
  readonly text: string;
  /** SHA-256 of the text's UTF-8 bytes, base64url without padding. */
  readonly hash: string;
}

/** How a stream's events are folded. */
export interface Fold<S> {
  readonly stateVersion: number;
  readonly initialState: S;
  /** Receives events at their newest schema version. */
  readonly evolve: (state: S, event: StoredEvent) => S;
}

/** What a caller wants appended; number, version, time and chain are the log's own. */
export interface Proposal {
  /** None: the command had nothing to do, and is to be remembered. */
  readonly events: readonly Omit<StoredEvent, 'v'>[];
  /** The client's idempotency key. */
  readonly commandId: string;
  /** Truncated HMAC of the request body; recognises the same key with another body. */
  readonly fingerprint: string;
  readonly actor: Actor;
  /** Now, UTC with milliseconds. */
  readonly now: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly policyVersion: number | null;
  readonly facts: readonly FactRef[];
}

/** The answer to an append, and again to every repeat of it. */
export interface Appended {
  readonly key: StreamKey;
  readonly commit: number;
  /** Version of the newest event then; 0 where the stream had none. */
  readonly version: number;
  readonly events: readonly { readonly type: string; readonly version: number }[];
  readonly recordedAt: string;
  readonly hash: string;
  /** True when this command had been appended before and nothing was written now. */
  readonly replayed: boolean;
}

/** A stream as it was read. */
export interface StreamState<S> {
  readonly key: StreamKey;
  readonly state: S;
  /** Newest commit, 0 where there is none; it may have no events, so that nothing is said to exist by it. */
  readonly commit: number;
  /** Version of the newest event, 0 where nothing has been recorded. */
  readonly version: number;
  /** Recorded time of the newest commit. */
  readonly recordedAt: string | null;
}

/**
 * A stream as loaded, and the only way to append to it: the number that follows is never the caller's to
 * name.
 */
export interface LoadedStream<S> extends StreamState<S> {
  /**
   * The first answer of a command already appended by this actor, null when it is not among those the stream
   * remembers.
   * @throws IdempotencyMismatch when the same command id came with another body
   */
  readonly replayOf: (
    command: Pick<Proposal, 'commandId' | 'fingerprint' | 'actor'>,
  ) => Promise<Appended | null>;
  /**
   * One commit of 0..n events.
   * @throws VersionConflict when another commit took the number, or when a fact moved on: reload and decide
   * again
   * @throws CommitTooLarge before any request
   * @throws IdempotencyMismatch
   */
  readonly append: (proposal: Proposal) => Promise<Appended>;
}

/** The log for those who only read it. */
export interface LogReader {
  /**
   * One consistent query on a stream of any length (two when the newest commit could not carry the state).
   */
  readonly load: <S>(key: StreamKey, fold: Fold<S>) => Promise<StreamState<S>>;
  /** Commits after a number, in order, to the end; for projections, history and sweeps. */
  readonly commitsAfter: (key: StreamKey, commit: number) => AsyncIterable<ReadCommit>;
  readonly readCommit: (key: StreamKey, commit: number) => Promise<ReadCommit | null>;
}

export interface EventLog extends LogReader {
  readonly load: <S>(key: StreamKey, fold: Fold<S>) => Promise<LoadedStream<S>>;
}
