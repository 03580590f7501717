import type { Json } from '../../events/catalogue/define-events.ts';

/** An event as the log holds it: personal fields sealed. */
export interface RecordedEvent {
  readonly type: string;
  /** Schema version of the payload. */
  readonly v: number;
  /** When it happened, UTC. */
  readonly occurredAt: string;
  readonly data: Readonly<Record<string, Json>>;
}

/** What a fold sees of a commit. The log's own commits fit, without a cast. */
export interface RecordedCommit {
  readonly stream: string;
  readonly id: string;
  /** 1, 2, 3 within its stream. */
  readonly commit: number;
  /** Number within the stream of the first event. */
  readonly firstVersion: number;
  /** UTC with milliseconds. */
  readonly recordedAt: string;
  readonly actor: { readonly id: string };
  readonly events: readonly RecordedEvent[];
}
