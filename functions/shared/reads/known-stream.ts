import type { AnyFolding } from '../lambda/any-stream.ts';
import type { Until } from '../past/counting.ts';
import { ProblemError } from '../http/problem-error.ts';

export const nothingHere = (): ProblemError =>
  new ProblemError('not-found', { detail: 'check the address: see /openapi.json for what there is' });

/** A record without a first commit (by an instant, where one was asked for). */
export const nothingRecorded = (until: Until | null): ProblemError =>
  new ProblemError('not-found', { detail: `nothing has been recorded there${until === null ? '' : ' by that instant'}` });

/** @throws ProblemError `not-found` */
export const streamNamed = (streams: readonly AnyFolding[], name: string): AnyFolding => {
  const stream = streams.find(({ events }) => events.stream === name);
  if (stream === undefined) throw nothingHere();
  return stream;
};
