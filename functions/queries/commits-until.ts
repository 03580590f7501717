import type { Commit, LogReader, StoredEvent, StreamKey } from '../../events/log/types.ts';

/** Up to when, and by which of an event's two times; null: all there is. */
export interface Until {
  readonly asOf: string | null;
  readonly by: 'recorded' | 'occurred';
}

/** An event with its number in the stream and the commit that brought it. */
export interface NumberedEvent {
  readonly version: number;
  readonly event: StoredEvent;
}

export interface CommitUntil {
  readonly commit: Commit;
  /** Those that count; perhaps none. */
  readonly events: readonly NumberedEvent[];
}

/** A stream's commits after a number, each with the events that were recorded, or had happened, by the instant. */
export async function* commitsUntil(
  log: Pick<LogReader, 'commitsAfter'>,
  key: StreamKey,
  { asOf, by }: Until,
  after = 0,
): AsyncGenerator<CommitUntil> {
  for await (const { commit } of log.commitsAfter(key, after)) {
    // Recorded times rise within a stream, so nothing later counts either.
    if (asOf !== null && by === 'recorded' && commit.recordedAt > asOf) return;
    const numbered = commit.events.map((event, index) => ({ version: commit.firstVersion + index, event }));
    yield { commit, events: numbered.filter(({ event }) => asOf === null || by === 'recorded' || event.occurredAt <= asOf) };
  }
}
