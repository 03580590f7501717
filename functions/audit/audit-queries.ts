import * as z from 'zod/mini';
import type { HttpRequest } from '../shared/http/http-message.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { pageFields, queryOf, wholeNumber } from '../shared/reads/query-string.ts';
import { type FeedFilter, feedFilterOf, filterFields, type KnownNames } from './feed-filters.ts';

/** Positions and sizes pass 2^31, but no journal passes 2^53. */
const count = wholeNumber(15);
const position = z.pipe(count, z.number().check(z.minimum(1)));
const { limit } = pageFields;

export const pageAfterQuery = z.strictObject({ after: z._default(count, 0), limit });
export const journalQuery = z.strictObject({
  after: z._default(count, 0),
  limit,
  source: z.optional(z.enum(['log'])),
});
const feedQuery = z.strictObject({ after: z._default(count, 0), limit, ...filterFields });

export const inclusionQuery = z.strictObject({ position, size: z.optional(position) });
export const consistencyQuery = z.strictObject({ from: count, to: z.optional(position) });
export const rangeQuery = z.strictObject({ first: position, last: position, size: z.optional(position) });
export const trustProofQuery = z.strictObject({ size: z.optional(position) });
export const noQuery = z.strictObject({});

export interface FeedQuery {
  readonly after: number;
  readonly limit: number;
  readonly filter: FeedFilter;
}

/** @throws ProblemError `invalid-query` */
export const feedQueryOf = (known: KnownNames, request: HttpRequest): FeedQuery => {
  const { after, limit: most, ...written } = queryOf(feedQuery, request);
  return { after, limit: most, filter: feedFilterOf(written, known) };
};

/** @throws ProblemError `position-beyond-end` */
export const refuseBeyond = (parameter: string, asked: number, end: number): void => {
  if (asked <= end) return;
  throw new ProblemError('position-beyond-end', {
    detail: `the last position there is ${end}`,
    issues: [{ path: `/query/${parameter}`, message: `expected at most ${end}` }],
  });
};
