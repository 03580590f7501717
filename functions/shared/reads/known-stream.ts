import { type AnyStream, streamIn } from '../../../domain/kernel/stream.ts';
import type { Until } from '../../../domain/reports/as-of/counting.ts';
import { noSuch, ProblemError } from '../http/problem-error.ts';

/** A record without a first commit (by an instant, where one was asked for). */
export const nothingRecorded = (until: Until | null): ProblemError =>
  new ProblemError('not-found', {
    detail: `nothing has been recorded there${until === null ? '' : ' by that instant'}`,
  });

/** @throws ProblemError `not-found` */
export const streamNamed = (streams: readonly AnyStream[], name: string): AnyStream => {
  const stream = streamIn(streams, name);
  if (stream !== undefined) return stream;
  throw noSuch(
    'stream',
    streams.map(({ events }) => events.stream),
  );
};
