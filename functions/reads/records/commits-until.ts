import { happenedIn } from '../../../domain/kernel/happened.ts';
import { type Counting, countingOf, type Until } from '../../../domain/reports/as-of/counting.ts';
import type { Catalogue } from '../../../events/log/catalogue.ts';
import type { Tampered } from '../../../events/log/found.ts';
import type { ReadFound } from '../../../events/log/found-commits.ts';
import type { Commit, StoredEvent, StreamKey } from '../../../events/log/types.ts';

export interface CommitsDeps {
  readonly readFound: ReadFound;
  readonly catalogue: Pick<Catalogue, 'upcast' | 'dayOf'>;
}

/** An event at its newest schema version, with its number in the stream. */
export interface NumberedEvent {
  readonly version: number;
  readonly event: StoredEvent;
}

export interface CountedCommit {
  readonly standing: 'intact';
  readonly commit: Commit;
  /** Those that count; perhaps none. */
  readonly events: readonly NumberedEvent[];
}

/**
 * What of a stream there is by an instant: each commit with the events that count, or that it is not as it
 * was journaled.
 */
export type CommitUntil = CountedCommit | Tampered;

/** The number of a commit in its stream. */
export const numberOf = (one: CommitUntil): number =>
  one.standing === 'intact' ? one.commit.commit : (one.ref?.commit ?? 0);

/**
 * A stream's commits after a number, each with the events that were recorded, or had happened, by the
 * instant; null: all there is. Of one that is not as it was journaled nobody can say whether it counts: it is
 * among them.
 */
export async function* commitsUntil(
  { readFound, catalogue }: CommitsDeps,
  key: StreamKey,
  until: Until | null,
  after = 0,
): AsyncGenerator<CommitUntil> {
  const counts = until === null ? () => true : countingOf(until, happenedIn(catalogue, key.stream));
  // By time of happening, what counts may depend on earlier commits than those that are asked for.
  for await (const found of readFound(key, until?.by === 'occurred' ? 0 : after)) {
    const one = found.standing === 'intact' ? counted(catalogue, found.read.commit, counts) : found;
    // Recorded times rise within a stream, so nothing later counts either.
    if (isRecordedAfter(one, until)) return;
    if (numberOf(one) > after) yield one;
  }
}

const isRecordedAfter = (one: CommitUntil, until: Until | null): boolean =>
  one.standing === 'intact' && until?.by === 'recorded' && one.commit.recordedAt > until.asOf;

const counted = (catalogue: CommitsDeps['catalogue'], commit: Commit, counts: Counting): CountedCommit => {
  const { recordedAt } = commit;
  const events = numbered(catalogue, commit).filter((one) => counts({ ...one, recordedAt }));
  return { standing: 'intact', commit, events };
};

const numbered = (
  catalogue: CommitsDeps['catalogue'],
  { stream, firstVersion, events }: Commit,
): readonly NumberedEvent[] =>
  events.map((event, index) => ({ version: firstVersion + index, event: catalogue.upcast(stream, event) }));
