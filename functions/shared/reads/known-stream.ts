import type { AnyFolding } from '../any-stream.ts';
import { ProblemError } from '../http/problem-error.ts';

export const nothingHere = (): ProblemError =>
  new ProblemError('not-found', { detail: 'check the address: see /openapi.json for what there is' });

/** @throws ProblemError `not-found` */
export const streamNamed = (streams: readonly AnyFolding[], name: string): AnyFolding => {
  const stream = streams.find(({ events }) => events.stream === name);
  if (stream === undefined) throw nothingHere();
  return stream;
};
