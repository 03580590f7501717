import { deadlinesOf } from '../../../domain/kernel/retention-deadline.ts';
import type { AnyStream } from '../../../domain/kernel/stream.ts';

/** Names of the streams that have deadlines. */
export const deadlineStreams = (streams: readonly AnyStream[]): readonly string[] =>
  streams.filter((stream) => deadlinesOf(stream).length > 0).map(({ events }) => events.stream);
