import { countingOf, type Until } from '../../../domain/reports/as-of/counting.ts';
import { happenedIn } from '../../../domain/reports/as-of/happened.ts';
import type { Catalogue } from '../../../events/log/catalogue.ts';
import type { Commit, LogReader, StoredEvent, StreamKey } from '../../../events/log/types.ts';

export interface CommitsDeps {
  readonly log: Pick<LogReader, 'commitsAfter'>;
  readonly catalogue: Pick<Catalogue, 'upcast' | 'dayOf'>;
}

/** An event at its newest schema version, with its number in the stream. */
export interface NumberedEvent {
  readonly version: number;
  readonly event: StoredEvent;
}

export interface CommitUntil {
  readonly commit: Commit;
  /** Those that count; perhaps none. */
  readonly events: readonly NumberedEvent[];
}

/** A stream's commits after a number, each with the events that were recorded, or had happened, by the instant; null: all there is. */
export async function* commitsUntil(
  { log, catalogue }: CommitsDeps,
  key: StreamKey,
  until: Until | null,
  after = 0,
): AsyncGenerator<CommitUntil> {
  const counts = until === null ? () => true : countingOf(until, happenedIn(catalogue, key.stream));
  // By time of happening, what counts may depend on earlier commits than those that are asked for.
  for await (const { commit } of log.commitsAfter(key, until?.by === 'occurred' ? 0 : after)) {
    const { recordedAt, firstVersion } = commit;
    // Recorded times rise within a stream, so nothing later counts either.
    if (until?.by === 'recorded' && recordedAt > until.asOf) return;
    const numbered = commit.events.map((event, index) => ({
      version: firstVersion + index,
      event: catalogue.upcast(key.stream, event),
    }));
    const events = numbered.filter((one) => counts({ ...one, recordedAt }));
    if (commit.commit > after) yield { commit, events };
  }
}
